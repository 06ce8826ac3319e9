#!/bin/sh
# format.sh PROGRAM SOURCE_DIR: the code is as clang-format prints it. Exit 77: no clang-format here.
set -eu
command -v clang-format > /dev/null || exit 77
cd "$2"
find src include tests -name '*.[ch]' -exec clang-format --dry-run -Werror {} +
