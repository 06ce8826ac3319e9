#!/bin/sh
# instructions.sh PROGRAM [FILE.pdf [LIMIT]]: instructions of `tickmark --format json FILE` against those of `pdftotext FILE`.
#
#   parent   start, patterns ──┐ fork ── waits, checks the answer, prints it
#                              └ child: reads the document
#
# callgrind counts each process, and a child inherits its parent's counters: the work before the fork would count twice.
# So the counters are written out and set to zero at every entry of fork(); what is then added up is
# before the fork (once) + the parent after it + the child after it.
#
# The seal would refuse callgrind's own files: the program runs with --no-sandbox, and the seal itself is not measured.
# Exit 1 where tickmark needs more than LIMIT (1.6) times pdftotext or was not measured whole, 77 where a tool is missing.
set -eu
program=$1
here=$(dirname "$0")
file=${2:-$here/../../corpus/type2/hundred-pages/report.pdf}
limit=${3:-1.6}

for tool in valgrind pdftotext; do
  command -v $tool > /dev/null || { echo "instructions: needs $tool (Debian: valgrind, poppler-utils)" >&2; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

count () { cat "$@" | awk '/^totals:/ { sum += $2 } END { printf "%.0f", sum }'; }

valgrind -q --tool=callgrind --callgrind-out-file="$work/tickmark.%p" --dump-before=fork \
  "$program" --no-sandbox --as-of 2026-01-01 --format json "$file" > "$work/json" 2> "$work/complaints" || {
  status=$?
  # 3: read, and no SOC 2. Anything else is no measurement.
  [ $status -eq 3 ] || { cat "$work/complaints" >&2; echo "instructions: $program ended with $status" >&2; exit 1; }
}
# On a busy machine the child, slow under callgrind, runs into its time limit: the rest would not be counted.
grep -q '"worker-timed-out"\|"timed-out"' "$work/json" && { echo "instructions: the time limit cut the run short: measure again" >&2; exit 1; }
# One part before the fork, one for each process behind it; without the first the sum would be too high.
before=$(grep -l '^desc: Trigger: --dump-before=fork' "$work"/tickmark.*) || before=
[ -n "$before" ] || { echo "instructions: callgrind did not see the fork" >&2; exit 1; }
valgrind -q --tool=callgrind --callgrind-out-file="$work/pdftotext" pdftotext "$file" - > /dev/null

awk -v tickmark="$(count "$work"/tickmark.*)" -v before="$(count $before)" -v pdftotext="$(count "$work/pdftotext")" \
  -v limit="$limit" 'BEGIN {
  printf "tickmark   %8.1f million instructions, of them %.1f before the document is opened\n", tickmark / 1e6, before / 1e6
  printf "pdftotext  %8.1f million instructions\n", pdftotext / 1e6
  printf "ratio      %8.2f (limit %s)\n", tickmark / pdftotext, limit
  exit tickmark > limit * pdftotext
}'
