#!/bin/sh
# Wrong usage is answered with one line that shows the way out, and 2.
. "$2/tests/support/cli.sh" "$1" "$2"

wrong() {
  message=$1
  shift
  run 2 "$@"
  one_line
  says err "$message"
  [ ! -s out ] || fail "something on stdout: $*"
}

wrong 'which file?'
wrong '--bogus' --bogus "$report"
wrong 'did you mean --format?' --fromat json "$report"
wrong 'did you mean --as-of?' --asof=2026-01-01 "$report"
wrong 'see tickmark --help' --zzzzzzz "$report"
wrong 'tickmark patterns list' list
wrong '--format' "$report" --format
wrong 'no format pdf' --format pdf "$report"
wrong 'extension means no format' -o memo.docx "$report"
wrong 'extension means no format' -o memo "$report"
wrong 'is a folder' dump --after text "$source"
wrong 'is a folder' -o . --format json "$report"
wrong 'one file at a time' dump --after text "$report" "$report"
wrong 'is no date' --as-of 2026-02-30 "$report"
wrong 'is no date' --as-of yesterday "$report"
wrong 'cannot be opened' --password-file absent "$report"
head -c 70000 /dev/zero | tr '\0' a >long
wrong 'no list of passwords' --password-file long "$report"
printf 'a\0b' >nul
wrong 'no list of passwords' --password-file nul "$report"
yes secret | head -n 101 >many
wrong 'more than 100 passwords' --password-file many "$report"
wrong 'password file . cannot be read' --password-file . "$report"
wrong 'patterns' --patterns absent "$report"
wrong 'after which stage?' dump "$report"
wrong 'there is no stage' dump --after nothing "$report"
wrong '--as-of' dump --as-of 2026-01-01 "$report"
wrong 'patterns takes' patterns
wrong 'patterns takes' patterns list x
wrong 'patterns takes' patterns explain
wrong 'no pattern' patterns explain no.such

# Several documents.
mkdir empty
wrong 'there is no PDF in this folder' empty
wrong 'make no json' --format json "$report" "$other"
wrong 'make no html' --format html "$source/corpus"
wrong 'name a folder' -o memo.html "$report" "$other"
wrong 'needs a file' --format xlsx "$report" "$other"
wrong 'no number of processes' --jobs 0 "$report" "$other"
wrong 'no number of processes' --jobs many "$report" "$other"
wrong 'the list absent cannot be read' --list absent
wrong 'both read standard input' --list - --password-file -
wrong 'there is nothing to read' --list /dev/null
wrong 'is no severity' --fail-on bad "$report" "$other"
wrong 'is no date' --as-of never "$report" "$other"
echo x > file
wrong 'cannot be used' -o file/results "$report" "$other"

cp "$report" copy.pdf
wrong 'is the report itself' --format json -o copy.pdf copy.pdf
cmp -s "$report" copy.pdf || fail "the report was touched"

# A name cannot steer the terminal that shows the message.
wrong 'one file at a time' dump --after text "$(printf 'a\033[31mb\nc')" "$report"
if grep -q "$(printf '\033')" err; then fail "an escape sequence on stderr"; fi
finish
