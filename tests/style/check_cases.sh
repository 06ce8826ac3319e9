#!/bin/sh
# check_cases.sh PROGRAM SOURCE_DIR: each check has a case in the corpus that an expert flags, and one that is clear.
set -eu
cd "$2"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# How well a document was read is no property of its paper, so no label decides these two. A report that names suppliers
# and nowhere says how they were treated has no case yet.
undecided='reading-uncertain tests-unread'
unflagged='sub-unstated'

for state in flag clear; do
  sed -n "/^ \"checks\"/,/^ }/{/\"$state\": \[/,/\]/s/^   \"\(.*\)\".*/\1/p;}" corpus/*/*/expected.json | sort -u >"$work/$state"
  for file in patterns/checks/*.json; do
    id=$(basename "$file" .json)
    case " $undecided " in *" $id "*) continue ;; esac
    [ "$state" = flag ] && case " $unflagged " in *" $id "*) continue ;; esac
    grep -qx "$id" "$work/$state" || echo "$id: no case of the corpus has it as \"$state\""
  done
done >"$work/missing"
cat "$work/missing"
[ ! -s "$work/missing" ]
