#!/bin/sh
# --help, --version, --format help, patterns: what the program says about itself.
. "$2/tests/support/cli.sh" "$1" "$2"

run 0 --help
says out '--password-file'
says out 'tickmark report.pdf'
says out 'For developers'
awk 'length($0) > 80 { exit 1 }' out || fail "--help is wider than a terminal"
says out 'Exit status'
run 0 dump --help
says out '--after'
run 0 patterns --help
says out 'explain'
run 0 --version
grep -qE '^tickmark [0-9]+\.[0-9]+\.[0-9]+$' out || fail "version: $(cat out)"
run 0 --format help
for format in terminal json ndjson markdown html email; do says out "$format"; done
run 0 patterns list
says out 'period'
run 0 patterns test
run 0 patterns explain period
[ -s out ] || fail "explain says nothing"

# A full disk is noticed.
if [ -w /dev/full ]; then
  "$program" --help >/dev/full 2>err && fail "a full disk went unnoticed"
fi
finish
