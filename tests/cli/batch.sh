#!/bin/sh
# Several documents: one register in the order of their paths, each once, whatever is among them.
. "$2/tests/support/cli.sh" "$1" "$2"
type1=$source/corpus/type1
small=$(find "$type1" -name report.pdf | LC_ALL=C sort | head -n 3)

# paths: the column of files of a CSV in out, without its header
paths() {
  tail -n +2 out | sed 's/,.*//; s/^"//; s/"$//' | tr -d '\r'
}

mkdir -p in/sub in/empty
n=0
for file in $small; do
  n=$((n + 1))
  cp "$file" "in/$n.pdf"
done
cp "$other" in/sub/soc3.PDF
echo 'no PDF at all' > in/broken.pdf
: > in/empty.pdf
echo text > in/notes.txt

run 4 --as-of 2026-11-25 --format csv in
paths > got
printf '%s\n' in/1.pdf in/2.pdf in/3.pdf in/broken.pdf in/empty.pdf in/sub/soc3.PDF > expected
cmp -s got expected || fail "the rows are not the inputs: $(cat got)"
one_line
says err '6 documents: 3 analyzed, 1 no SOC 2, 2 could not be read'
says out 'in/broken.pdf,unreadable'
says out 'in/sub/soc3.PDF,not-a-soc2'
mv out first

# As many at a time as wanted: the same bytes.
run 4 --as-of 2026-11-25 --format csv --jobs 1 in
cmp -s out first || fail "one job says something else than many"
run 4 --as-of 2026-11-25 --format csv --jobs 5 in/empty.pdf in/3.pdf in/sub in/broken.pdf in/2.pdf in/1.pdf ./in//1.pdf in
sed 's|\./in//1\.pdf|in/1.pdf|' out | tail -n +2 | LC_ALL=C sort > got
tail -n +2 first | LC_ALL=C sort > expected
cmp -s got expected || fail "naming them says something else than naming the folder"

# The forms.
run 4 --as-of 2026-11-25 in
says out 'Worst gap'
says out 'in/broken.pdf'
awk 'length($0) > 200 { exit 1 }' out || fail "a very long line"
run 4 --as-of 2026-11-25 --format ndjson in
[ "$(wc -l < out)" -eq 6 ] || fail "ndjson is not one line for each"
[ "$(grep -c '^{"schema":"tickmark.analysis/1".*"register":{"file":"in/.*}$' out)" -eq 6 ] || fail "ndjson lacks rows"
sed -n 1p out | sed 's/,"register":{[^}]*}}$/}/' > of_batch
"$program" --as-of 2026-11-25 --format ndjson in/1.pdf > of_one
cmp -s of_batch of_one || fail "a batch says something else of a document than reading it alone"
for form in csv ndjson xlsx txt; do
  run 4 --as-of 2026-11-25 -o "register.$form" in
  [ -s "register.$form" ] || fail "no register.$form"
  [ ! -s out ] || fail "something on stdout beside -o"
done
cmp -s register.csv first || fail "the file is not what is printed"
run 4 --as-of 2026-11-25 -o again.xlsx in
cmp -s register.xlsx again.xlsx || fail "two spreadsheets of the same differ"
[ "$(ls -A | grep -c tickmark)" -eq 0 ] || fail "left behind: $(ls -A)"

# A list, of lines or with NUL bytes.
printf 'in/2.pdf\nin/sub\n' | "$program" --as-of 2026-11-25 --format csv --list - > out 2> err
[ "$(paths | tr '\n' ' ')" = 'in/2.pdf in/sub/soc3.PDF ' ] || fail "the list was not read: $(cat out err)"
cp in/1.pdf "$(printf 'new\nline.pdf')"
cp in/1.pdf ./-dash.pdf
cp in/1.pdf "$(printf '\377.pdf')"
printf 'new\nline.pdf\0-dash.pdf\0\377.pdf\0' > names
run 0 --as-of 2026-11-25 --format csv --list names
[ "$(wc -l < out)" -eq 4 ] || fail "odd names are not one line each: $(cat out)"
run 0 --as-of 2026-11-25 --format csv -- -dash.pdf in/1.pdf
says out '-dash.pdf,analyzed'
printf 'in/1.pdf\n' > names
run 0 --format csv --list names
says out 'in/1.pdf,analyzed'

# What is no file has a row, and keeps nobody waiting.
mkdir odd
mkfifo odd/pipe.pdf
ln -s nowhere odd/dangling.pdf
ln -s loop.pdf odd/loop.pdf
ln -s .. odd/up
cp in/1.pdf odd/real.pdf
ln -s real.pdf odd/again.pdf
run 4 --format csv odd
[ "$(paths | tr '\n' ' ')" = 'odd/dangling.pdf odd/loop.pdf odd/pipe.pdf odd/real.pdf ' ] || fail "odd files: $(cat out)"
says err '1 link to a folder was not followed'
if [ "$(id -u)" -ne 0 ]; then
  mkdir in/closed
  chmod 0 in/closed
  run 4 --format csv in
  says out 'in/closed,unreadable'
  chmod 755 in/closed
fi

# On a terminal a line tells how far it is; in a log nothing does.
if command -v script > /dev/null; then
  script -qec "'$program' --jobs 1 --format csv in > /dev/null" /dev/null < /dev/null > terminal
  says terminal ' of 6'
  says terminal '6 documents: '
fi
run 4 --no-sandbox --format csv in
says err '4 of them read without the sandbox'

"$program" --as-of 2026-11-25 -o closed.csv in <&- >&- 2>&-
[ $? -eq 4 ] || fail "without standard descriptors it ends otherwise"
cmp -s closed.csv first || fail "without standard descriptors it says something else"

# Exit status: gaps come before what could not be read.
run 0 --as-of 2026-11-25 in/1.pdf in/2.pdf
run 1 --as-of 2026-11-25 --fail-on low in
run 4 in/1.pdf absent.pdf
run 2 -o no/such/folder/register.csv in/1.pdf in/2.pdf
one_line
if [ -c /dev/full ]; then
  "$program" in/1.pdf in/2.pdf > /dev/full 2> err
  [ $? -eq 70 ] || fail "stdout was full, and nothing said"
fi
finish
