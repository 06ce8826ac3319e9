#!/bin/sh
# -o: the format by the extension, and never a half-written file.
. "$2/tests/support/cli.sh" "$1" "$2"
[ -f "$report" ] || exit 0

run 0 "$report" -o memo.html
says memo.html '<!DOCTYPE html>'
[ ! -s out ] || fail "something on stdout beside -o"
run 0 "$report" -o memo.md
says memo.md '# SOC 2'
run 0 "$report" --format json -o memo.md
says memo.md '"schema"'
run 0 "$report" -o - --format ndjson
says out '"schema"'

# A link stays a link; its target is replaced. The file keeps its mode.
echo old >target.json
chmod 600 target.json
ln -s target.json link.json
run 0 "$report" -o link.json
[ -L link.json ] || fail "the link was replaced"
says target.json '"schema"'
[ "$(stat -c %a target.json)" = 600 ] || fail "the mode changed: $(stat -c %a target.json)"

# A device is written to and stays one.
run 0 "$report" --format json -o /dev/null
[ -c /dev/null ] || fail "/dev/null was replaced"

# What could not be analyzed is written too.
run 3 absent.pdf -o absent.json
says absent.json '"unreadable"'

# A failure leaves the old file and nothing else.
run 2 "$report" -o no/such/folder/memo.json
one_line
mkdir full
echo old >full/memo.json
(
  trap '' XFSZ
  ulimit -f 0
  "$program" "$report" -o full/memo.json 2>/dev/null
)
status=$?
[ $status -eq 2 ] || fail "exit $status where the disk is full"
[ "$(cat full/memo.json)" = old ] || fail "the old file is gone"
[ "$(ls -A full)" = memo.json ] || fail "left behind: $(ls -A full)"
if [ "$(id -u)" -ne 0 ]; then
  chmod 555 full
  run 2 "$report" -o full/memo.json
  chmod 755 full
  [ "$(cat full/memo.json)" = old ] || fail "the old file is gone"
fi
finish
