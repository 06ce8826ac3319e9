#!/bin/sh
# man.sh PROGRAM SOURCE_DIR: the man page is set without a warning. Exit 77: no groff here.
set -eu
command -v groff > /dev/null || exit 77
warnings=$(groff -man -ww -Tutf8 -rLL=80n "$2/docs/tickmark.1" 2>&1 > /dev/null)
[ -z "$warnings" ] || { echo "$warnings"; exit 1; }
