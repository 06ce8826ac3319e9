#!/bin/sh
# all.sh PROGRAM: all benches, also where one is over its limit; exit 1 where any is.
here=$(dirname "$0")
status=0
for bench in instructions memory batch; do
  echo "== $bench"
  sh "$here/$bench.sh" "$1" || status=1
done
exit $status
