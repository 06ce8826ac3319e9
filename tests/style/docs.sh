#!/bin/sh
# docs.sh PROGRAM SOURCE_DIR: the documents are true as far as a script can tell.
set -eu
program=$1
cd "$2"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# packages_of FILE EXPRESSION: the words of its first group, one a line, sorted
packages_of () {
  tr -d '\\' < "$1" | tr '\n' ' ' | grep -oE "$2" | sed -E "s/$2/\\1/" | tr ' ' '\n' | grep . | LC_ALL=C sort -u
}

dead_links () {
  find README.md docs corpus/README.md tests -name '*.md' | while read -r file; do
    grep -oE '\]\([^)]+\)' "$file" | sed 's/^](//; s/)$//; s/#.*//' | grep -vE '^(https?:|$)' | while read -r link; do
      [ -e "$(dirname "$file")/$link" ] || echo "$file: no $link"
    done
    # Files that are named without a link, from the top of the tree.
    grep -oE '`(src|include|patterns|corpus|tests|docs)/[A-Za-z0-9_./-]*(\.[a-z0-9]+|/)`' "$file" | tr -d '`' | while read -r path; do
      [ -e "$path" ] || [ -e "$(dirname "$file")/$path" ] || echo "$file: no $path"
    done
  done
}

# The README's commands are those of .ci/run.
commands () {
  packages_of README.md 'apt-get install -y ([a-z0-9 .+-]+)&&' > "$work/readme"
  sed -n '/^packages=(/,/^)/p' .ci/run | sed '1d; $d; s/#.*//' | tr ' ' '\n' | grep . | LC_ALL=C sort -u > "$work/ci"
  diff "$work/readme" "$work/ci" | sed 's/$/  <- packages of README.md (<) and .ci\/run (>)/'
  # The second block of commands, without its packages.
  awk '/^```sh$/ { n++; next } /^```$/ { on = n; next } n == 2 && on < 2 && /^(cmake|ctest)/' README.md |
    sed 's/ && /\n/g; s/ &&$//' > "$work/commands"
  grep -q '^ctest' "$work/commands" || echo "README.md: its second block of commands runs no tests"
  while read -r command; do
    grep -qxF -- "$command" .ci/run || echo "README.md: .ci/run does not do: $command"
  done < "$work/commands"
}

# The memo in the README is what the program prints; paragraphs may be left out.
excerpt () {
  "$program" --as-of 2026-11-23 corpus/modified/qualified-access-removal/report.pdf > "$work/memo" 2> "$work/complaints" || :
  sed -n '/^```text$/,/^```$/p' README.md | sed '1d; $d' | while IFS= read -r line; do
    grep -qxF -- "$line" "$work/memo" || echo "README.md: the memo has no line: $line"
  done
}

# Every option, format, stage and diagnostic is described.
descriptions () {
  sed 's/\\-/-/g; s/\\f[BIR]//g' docs/tickmark.1 > "$work/man"
  "$program" --help | grep -oE '\-\-[a-z][a-z-]+' | sort -u | while read -r option; do
    grep -qF -- "$option" "$work/man" || echo "docs/tickmark.1: no $option"
  done
  "$program" --format help | while read -r format rest; do
    grep -qw "$format" "$work/man" || echo "docs/tickmark.1: no format $format"
    grep -qF "\`$format\`" README.md || echo "README.md: no format $format"
  done
  "$program" dump --after nothing nothing 2>&1 | sed 's/.*one of //' | tr -d ' ' | tr ',' '\n' | while read -r stage; do
    grep -qF "| \`$stage\` |" docs/architecture.md || echo "docs/architecture.md: no stage $stage"
    grep -qw "$stage" "$work/man" || echo "docs/tickmark.1: no stage $stage"
  done
  {
    grep -rhE 'diagnose \(|_CODE_' src | grep -oE '"[a-z]+(-[a-z]+)*"'
    grep -hoE '"[a-z]+(-[a-z]+)+"' src/worker/file.c src/worker/outcome.c
  } | sort -u | tr -d '"' | while read -r code; do
    grep -qF "\`$code\`" docs/json.md || echo "docs/json.md: no diagnostic $code"
  done
}

{ dead_links; commands; excerpt; descriptions; } > "$work/all" 2>&1
if grep . "$work/all"; then exit 1; fi
