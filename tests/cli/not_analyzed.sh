#!/bin/sh
# What could not be analyzed: 3, one line on stderr with the file and the way out, and still an answer on stdout: the memo
# only where there was a document, since it would repeat the line.
. "$2/tests/support/cli.sh" "$1" "$2"

# refused STATUS MESSAGE FILE
refused() {
  run 3 --format ndjson "$3"
  one_line
  says err "$3"
  says err "$2"
  says out "\"status\":\"$1\""
  run 3 "$3"
  one_line
  if [ "$1" = unreadable ]; then
    [ ! -s out ] || fail "a memo about no document: $(cat out)"
  else
    says out '====='
  fi
  rm -f letter.eml
  run 3 "$3" -o letter.eml
  one_line
  if [ "$1" = unreadable ]; then
    [ ! -e letter.eml ] || fail "a letter about no document: $(cat letter.eml)"
  else
    says letter.eml 'Subject: '
  fi
}

refused unreadable 'check the path' absent.pdf
: >empty.pdf
refused unreadable 'empty' empty.pdf
echo 'Dear customer' >letter.pdf
refused unreadable 'not a PDF' letter.pdf
printf '%%PDF-1.7\nnothing\n' >broken.pdf
refused unreadable 'broken.pdf' broken.pdf

[ -f "$other" ] && refused not-a-soc2 'ask the vendor' "$other"

if command -v qpdf >/dev/null && [ -f "$report" ]; then
  qpdf --encrypt secret owner 256 -- "$report" locked.pdf
  refused needs-password '--password-file FILE' locked.pdf
  printf 'wrong\r\n\r\nsecret\r\n' >passwords
  run 0 --password-file passwords --format ndjson locked.pdf
  says out '"encrypted":true'
  printf 'secret' | "$program" --password-file - --format ndjson locked.pdf >out 2>err || fail "password from stdin"
fi
finish
