#!/bin/sh
# The memo in a real browser: nothing leaves, nothing is refused, hostile text stays text. Needs chromium (Debian:
# chromium); skipped where there is none.
command -v chromium >/dev/null || { echo "browser: no chromium" >&2; exit 77; }
. "$2/tests/support/cli.sh" "$1" "$2"
[ -f "$report" ] || exit 0

# browse PAGE ARGUMENT...: opens a page, with no way to any other machine; net.json has every request, log what the
# console and the policy said.
browse () {
  page=$1
  shift
  timeout 120 chromium --headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update \
    --disable-sync --no-first-run --no-default-browser-check --user-data-dir="$work/profile" --enable-logging=stderr \
    --host-resolver-rules='MAP * ~NOTFOUND' --log-net-log="$work/net.json" "$@" "file://$work/$page" >dom 2>log ||
    fail "chromium ended with $? on $page"
}

# Requests that a page made; the browser's own have no origin.
asked () {
  grep -o '"initiator":"[^"]*"' net.json | grep -v 'not an origin'
}

told () {
  grep -E 'CONSOLE|Content Security Policy|Refused' log
}

quiet () {
  told && fail "$1: the console is not empty"
  asked && fail "$1: a request left"
  grep -q evil net.json && fail "$1: an address of the report was looked up"
  return 0
}

# First that all this would be noticed.
echo '<!DOCTYPE html><img src="http://evil.example/"><script>nothing()</script>' >control.html
browse control.html --dump-dom
asked >found || fail "a request is not noticed"
told >found || fail "an error is not noticed"

# A report whose vendor attacks who reads the memo.
attack='<script>document.title=1</script><img src=http://evil.example/x.png onerror=alert(1)><style>@import url(http://evil.example/)</style>'
lines () {
  cat <<TEXT
Independent Service Auditor's Report on a SOC 2 Type 2 Examination
To the Management of Acme $attack Inc.:
Scope
We have examined Acme $attack Inc.'s accompanying description of its <svg onload=alert(1)> system titled
"Description" throughout the period January 1, 2024 to December 31, 2024 based on the criteria for a
description of a service organization's system in DC section 200, and the suitability of the design and
operating effectiveness of controls stated in the description throughout that period, based on the trust
services criteria relevant to security <iframe src=http://evil.example/></iframe> set forth in TSP section 100.
Opinion
In our opinion, in all material respects, the description presents the system $attack
that was designed and implemented throughout the period January 1, 2024 to December 31, 2024.
Evil </style></title><script>alert(1)</script> CPAs LLP
TEXT
}
{
  echo '%PDF-1.4'
  echo '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj'
  echo '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj'
  echo '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 1400 792]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>>endobj'
  echo '4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj'
  echo '5 0 obj<</Length 6 0 R>>stream'
  echo 'BT /F 9 Tf 14 TL 40 740 Td'
  lines | sed 's/[()\\]/\\&/g; s/.*/(&) Tj T*/' | tee content
  echo 'ET'
  echo 'endstream endobj'
  echo "6 0 obj $(($(wc -c <content) + 30)) endobj"
  echo 'trailer<</Root 1 0 R>>'
} >hostile.pdf

"$program" hostile.pdf --as-of 2026-01-01 -o hostile.html 2>/dev/null
says hostile.html '&lt;script&gt;'
says hostile.html '<image id="picture'
run 0 "$report" --as-of 2026-01-01 -o memo.html

for page in memo hostile; do
  browse $page.html --dump-dom
  quiet $page
  grep -iE '<(script|img|iframe|link|object|embed|base)[ >]' dom && fail "$page: an element that no memo has"
  grep -iE '<[a-z][^>]* (on[a-z]+|style|src)=' dom && fail "$page: an attribute that no memo has"
  [ "$(grep -c '<style>' dom)" -eq 1 ] || fail "$page: not one style sheet"
  says dom "default-src 'none'"
  grep -o '<use href="#picture[0-9]*"' dom | sed 's/.*#//; s/"//' | sort -u >used
  grep -o '<image id="picture[0-9]*"' dom | sed 's/.*id="//; s/"//' | sort -u >stored
  cmp -s used stored || fail "$page: pictures shown and pictures there are not the same"
done

# On paper.
sed 's/<details class="where">/<details class="where" open>/' memo.html >open.html
browse open.html --print-to-pdf="$work/open.pdf" --no-pdf-header-footer
quiet print
[ -s open.pdf ] || fail "nothing was printed"
if command -v pdftotext >/dev/null; then
  pdftotext open.pdf printed.txt
  says printed.txt 'SOC 2'
fi

# The answer is one page of paper, and quotes keep their page numbers there.
browse memo.html --print-to-pdf="$work/memo.pdf" --no-pdf-header-footer
quiet paper
if command -v pdftotext >/dev/null; then
  pdftotext -l 1 memo.pdf first.txt
  says first.txt 'What to ask the vendor'
  pdftotext memo.pdf printed.txt
  sed -n '/^Exceptions: controls/,/^Good to know/p' printed.txt >exceptions.txt
  says exceptions.txt 'page 17'
fi

# An answer of management opens its place, too.
grep -q 'Vendor says</th><td><p>[^<]*</p><details class="where">' memo.html || fail "an answer that leads nowhere"

# A landmark for the contents, the answer before everything else, and a name for each picture.
says memo.html '<nav aria-label="Contents">'
[ "$(grep -c '<main>' memo.html)" -eq 1 ] || fail "not one main part"
[ "$(grep -c '<h1>' memo.html)" -eq 1 ] || fail "not one title"
grep -o '<svg [^>]*>' memo.html | grep -vE 'aria-(label|labelledby|hidden)=' && fail "a picture without a name"
grep -qE '<summary></summary>|<h[123][^>]*></h' memo.html && fail "a button or a title without a word"
finish
