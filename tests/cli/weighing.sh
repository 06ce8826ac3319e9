#!/bin/sh
# --profile, --fail-on, explain: what a report is worth for whom.
. "$2/tests/support/cli.sh" "$1" "$2"

run 0 --as-of 2026-11-23 --profile public --format json "$report"
says out '"decision": "not-required"'
says out '"id": "public"'
run 0 --as-of 2026-11-23 --format json "$report"
says out '"profile": null'
says out '"uses": ['

printf '{ "title": "A tool", "data": "customer", "integration": "write", "criticality": "day", "holds": [] }' > own.json
run 0 --as-of 2026-11-23 --profile own.json --format json "$report"
says out '"title": "A tool"'

# Whatever is wrong with a profile is one line, and nothing is read.
printf '{ "title": "A tool", "data": "secret" }' > wrong.json
run 2 --profile wrong.json "$report"
[ ! -s out ] || fail "a wrong profile printed something"
[ "$(wc -l < err)" -eq 1 ] || fail "more than one line: $(cat err)"
says err 'wrong.json:1: '
run 2 --profile nobody "$report"
says err 'there is no profile and no file nobody'

run 1 --as-of 2030-01-01 --fail-on high "$report"
run 0 --as-of 2030-01-01 "$report"
run 2 --fail-on awful "$report"
says err 'low, medium, high or critical'

run 0 explain report-stale
says out 'The evidence is old'
run 2 explain nothing
says err 'there is no check and no term nothing'
run 0 explain Carved out
says out 'Carve-out'
run 0 explain
says out 'report-stale'
says out 'Carve-out'

# A wrong record is refused before anything is read.
cp -r "$source/patterns" mine
sed 's/"above": 180/"above": "days"/' mine/checks/report-late.json > changed && mv changed mine/checks/report-late.json
run 2 --patterns mine "$report"
says err 'checks/report-late.json:'
says err 'there is no figure "days"'
finish
