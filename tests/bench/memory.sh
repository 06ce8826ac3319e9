#!/bin/sh
# memory.sh PROGRAM [FILE.pdf]: peak memory and processor time of `tickmark --format json` over longer and longer documents,
# and the peak memory of one memo with pictures.
#
# The documents are made of the first hundred pages of FILE, cut or repeated. Memory is that of the largest process, the
# child that reads. Exit 1 where 300 pages need more than LIMIT_MIB, or with pictures more than PICTURES_MIB; where a page of a longer document costs more than
# GROWTH times the processor time of a page among 100, or more than GROWTH times the memory that a page among 200 adds:
# time or memory then grows faster than the document. Exit 77 where a tool is missing.
set -eu
LIMIT_MIB=64
PICTURES_MIB=96
GROWTH=1.5
TRIES=3
program=$1
here=$(dirname "$0")
file=${2:-$here/../../corpus/type2/hundred-pages/report.pdf}

for tool in qpdf cc; do
  command -v $tool > /dev/null || { echo "memory: needs $tool (Debian: qpdf, build-essential)" >&2; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cc -O1 -D_GNU_SOURCE -o "$work/usage" "$here/usage.c"

# make_pdf PAGES: PAGES pages in $work/PAGES.pdf
make_pdf () {
  left=$1
  set --
  while [ "$left" -gt 100 ]; do
    set -- "$@" "$file" 1-100
    left=$((left - 100))
  done
  qpdf --empty --pages "$@" "$file" "1-$left" -- "$work/document.pdf"
}

# measure FORMAT: largest memory and least time of some tries, "KIB MS"
measure () {
  : > "$work/usages"
  for try in $(seq $TRIES); do
    status=0
    "$work/usage" "$program" --as-of 2026-01-01 --format "$1" "$work/document.pdf" \
      > "$work/output" 2> "$work/complaints" || status=$?
    # 3: read, and no SOC 2. Anything else is no measurement.
    case $status in 0 | 3) ;; *) cat "$work/complaints" >&2; echo "memory: $program ended with $status" >&2; return 1 ;; esac
    tail -n 1 "$work/complaints" >> "$work/usages"
  done
  awk '{ if ($1 > kib) kib = $1; if (NR == 1 || $2 < ms) ms = $2 } END { print kib, ms }' "$work/usages"
}

for pages in 25 50 100 200 300 400; do
  make_pdf $pages
  usage=$(measure json)
  echo "$pages $usage" >> "$work/table"
done
make_pdf 300
drawn=$(measure html)
echo "300 pages, a memo with pictures: $((${drawn% *} / 1024)) MiB, ${drawn#* } ms; limit $PICTURES_MIB MiB"
[ $((${drawn% *} / 1024)) -le $PICTURES_MIB ] || exit 1
awk -v limit=$LIMIT_MIB -v growth=$GROWTH '
  BEGIN { print "pages   peak MiB   time ms   ms a page" }
  { mib[$1] = $2 / 1024; ms[$1] = $3 / $1; printf "%5d %10.1f %9d %11.2f\n", $1, mib[$1], $3, ms[$1] }
  $1 > 100 { longest = $1; slowest = ms[$1] > slowest ? ms[$1] : slowest }
  END {
    added = (mib[200] - mib[100]) / 100
    adds = (mib[longest] - mib[200]) / (longest - 200)
    printf "limits: %d MiB at 300 pages; a page of a longer document at most %.1f times\n", limit, growth
    printf "  the time of a page of 100 (is %.2f), the memory of one more page than 100 (is %.2f)\n",
           slowest / ms[100], adds / added
    exit NR != 6 || mib[300] > limit || slowest > growth * ms[100] || adds > growth * added
  }' "$work/table"
