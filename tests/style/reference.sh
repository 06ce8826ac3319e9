#!/bin/sh
# reference.sh PROGRAM SOURCE_DIR: docs/reference/ is what patterns/ makes of it.
set -eu
pages=$(mktemp -d)
trap 'rm -rf "$pages"' EXIT

"$1" patterns reference "$pages"
diff -r "$pages" "$2/docs/reference" > "$pages.diff" && status=0 || status=1
head -20 "$pages.diff"
rm -f "$pages.diff"
if [ $status -ne 0 ]; then
  echo "docs/reference is stale. Renew it with: build/dev/tickmark patterns reference docs/reference"
  exit 1
fi
