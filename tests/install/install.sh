#!/bin/sh
# install.sh PROGRAM SOURCE_DIR BUILD_DIR CMAKE: what `cmake --install` puts into a prefix works by itself.
set -eu
program=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail () { echo "FAIL: $*" >&2; exit 1; }

"$4" --install "$3" --prefix "$work/prefix" > "$work/log"
(cd "$work/prefix" && find . -type f | LC_ALL=C sort) > "$work/files"
printf '%s\n' ./bin/tickmark ./share/man/man1/tickmark.1 | cmp -s - "$work/files" ||
  fail "not the program and its man page: $(cat "$work/files")"

# Another folder than the build's, no environment, a copy of the report: nothing of the source tree is at hand by accident.
mkdir "$work/elsewhere"
cp "$source/corpus/type2/auditor-first/report.pdf" "$work/elsewhere"
cd "$work/elsewhere"
installed () { env -i "$work/prefix/bin/tickmark" "$@"; }

installed --as-of 2026-01-31 --format json report.pdf > installed.json || fail "it does not read a report"
"$program" --as-of 2026-01-31 --format json report.pdf > built.json
cmp built.json installed.json || fail "it reads something else than the program that was built"
installed patterns test > patterns || fail "its patterns do not pass their examples"
if readelf --dynamic "$work/prefix/bin/tickmark" | grep -E 'RPATH|RUNPATH'; then
  fail "it looks for libraries in folders of the build machine"
fi
