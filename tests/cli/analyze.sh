#!/bin/sh
# One report: the memo, the formats, the exit status.
. "$2/tests/support/cli.sh" "$1" "$2"
[ -f "$report" ] || exit 0

run 0 --as-of 2026-07-01 "$report"
says out 'pages read'
says out 'every test went well'
says out 'What this document says'
if grep -q "$(printf '\033')" out; then fail "colours in a file"; fi
awk 'length($0) > 320 { exit 1 }' out || fail "a very long line"

# The same bytes, options and day give the same bytes; options may follow the file.
run 0 --format json --as-of 2026-07-01 "$report"
mv out first
run 0 "$report" --as-of=2026-07-01 --format=json
cmp -s first out || fail "two runs differ"
says out '"as_of": "2026-07-01"'
says out '"tests_state": "'
says out '"decision": "need-more"'

run 0 --format ndjson "$report"
[ "$(wc -l <out)" -eq 1 ] || fail "ndjson is not one line"
run 0 --format markdown "$report"
says out '# SOC 2'
run 0 -f md "$report"
says out '# SOC 2'
run 0 --format html "$report"
says out '<!DOCTYPE html>'
run 0 "$report" -o controls.csv
head -n 1 controls.csv | grep -q '^file,vendor,control,criteria,' || fail "no header in the CSV"
awk '!/\r$/ { exit 1 }' controls.csv || fail "a line of the CSV does not end as RFC 4180 wants it"
# The last one wins.
run 0 --format html --format ndjson "$report"
says out '{"schema":"tickmark.analysis/1"'

# Names that look like options, and names of commands.
cp "$report" ./-x
run 0 --format ndjson -- -x
says out '"file":"-x"'
cp "$report" ./dump
run 0 --format ndjson ./dump

run 0 dump --after words "$report"
[ -s out ] || fail "dump says nothing"

# Without the seal, and saying so.
run 0 --no-sandbox --format ndjson "$report"
says err 'sandbox'

# Colours on a terminal only, and not where they are not wanted.
if command -v script >/dev/null; then
  TERM=xterm script -qec "\"$program\" \"$report\"" /dev/null >tty </dev/null
  grep -q "$(printf '\033\\[1m')" tty || fail "no colours on a terminal"
  TERM=xterm NO_COLOR=1 script -qec "\"$program\" \"$report\"" /dev/null >tty </dev/null
  if grep -q "$(printf '\033\\[1m')" tty; then fail "colours in spite of NO_COLOR"; fi
fi
finish
