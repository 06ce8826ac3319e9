#!/bin/sh
# batch.sh PROGRAM [DOCUMENTS]: what a batch costs over single documents, and what a second one costs.
#
# The documents are copies of corpus reports that differ in their last bytes. Prints, and fails over its limits:
#   speed      one job at a time against two; at least 1.8 times as fast (where two processors are idle)
#   overhead   one job at a time against one program for each document: at most 5 in 100 more processor time
#   memory     peak of the batch's own process at 100 documents and at all: at most 1.2 times as much
#   again      a second run over what has not changed, with memos: at most 2 in 100 of the first
# Exit 77 where a tool is missing.
set -eu
SPEED=1.8
OVERHEAD=1.05
MEMORY=1.2
AGAIN=0.02
program=$1
documents=${2:-1000}
here=$(dirname "$0")
corpus=$here/../../corpus

command -v cc > /dev/null || { echo "batch: needs cc (Debian: build-essential)" >&2; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc -O1 -D_GNU_SOURCE -o "$work/usage" "$here/usage.c"

# make_documents FOLDER N
make_documents () {
  mkdir "$work/$1"
  find "$corpus/type1" "$corpus/type2" "$corpus/modified" -name report.pdf | LC_ALL=C sort > "$work/reports"
  seq "$2" | while read -r n; do
    sed -n "$((n % $(wc -l < "$work/reports") + 1))p" "$work/reports" | {
      read -r report
      cp "$report" "$work/$1/$n.pdf"
      echo "% copy $n" >> "$work/$1/$n.pdf"
    }
  done
}

now () { date +%s.%N; }
since () { now | awk -v begun="$1" '{ printf "%.3f", $1 - begun }'; }

# batch NAME ARGUMENT...: seconds in NAME.s; memory of its own process and processor time of all in NAME.kib, NAME.ms
batch () {
  name=$1
  shift
  begun=$(now)
  "$work/usage" --self "$program" --as-of 2026-01-01 --format csv "$@" > "$work/out" 2> "$work/err" || [ $? -eq 4 ] || { cat "$work/err" >&2; exit 1; }
  since "$begun" > "$work/$name.s"
  tail -n 1 "$work/err" | cut -d " " -f 1 > "$work/$name.kib"
  tail -n 1 "$work/err" | cut -d " " -f 2 > "$work/$name.ms"
}

make_documents some 100
make_documents all "$documents"

for file in "$work"/some/*.pdf; do
  "$work/usage" "$program" --as-of 2026-01-01 --format csv "$file" > "$work/out" 2> "$work/err" || [ $? -eq 3 ]
  tail -n 1 "$work/err" | cut -d " " -f 2 >> "$work/singles"
done
awk '{ ms += $1 } END { print ms }' "$work/singles" > "$work/single.ms"
batch one --jobs 1 "$work/some"
batch two --jobs 2 "$work/some"
some_kib=$(cat "$work/two.kib")
batch first --jobs 2 -o "$work/results" "$work/all"
batch again --jobs 2 -o "$work/results" "$work/all"
grep -q "$documents of them unchanged" "$work/err" || { echo "batch: the second run read something" >&2; exit 1; }
batch all --jobs 2 "$work/all"

awk -v single="$(cat "$work/single.ms")" -v one="$(cat "$work/one.ms")" -v one_s="$(cat "$work/one.s")" -v two_s="$(cat "$work/two.s")" \
  -v some_kib="$some_kib" -v all_kib="$(cat "$work/all.kib")" -v documents="$documents" \
  -v first="$(cat "$work/first.s")" -v again="$(cat "$work/again.s")" -v processors="$(nproc)" \
  -v speed=$SPEED -v overhead=$OVERHEAD -v memory=$MEMORY -v limit_again=$AGAIN 'BEGIN {
  # A single job that did not have a processor to itself says that others were at work.
  idle = processors > 1 && one / 1000 > 0.9 * one_s
  printf "100 documents, one by one      %8.2f s of a processor\n", single / 1000
  printf "  a batch                      %8.2f s of a processor: %.2f times (limit %s)\n", one / 1000, one / single, overhead
  printf "  one job, two jobs            %8.2f s, %.2f s: %.2f times as fast (at least %s%s)\n", one_s, two_s, one_s / two_s, speed,
    idle ? "" : "; not held against it, since other programs are at work"
  printf "peak of the batch itself       %8.1f MiB at 100, %.1f at %d: %.2f times (limit %s)\n",
    some_kib / 1024, all_kib / 1024, documents, all_kib / some_kib, memory
  printf "%d documents with memos      %8.2f s; again %.2f s: %.3f (limit %s)\n", documents, first, again, again / first, limit_again
  exit one > overhead * single || (idle && one_s < speed * two_s) || all_kib > memory * some_kib || again > limit_again * first
}'
