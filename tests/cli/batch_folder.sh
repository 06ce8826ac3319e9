#!/bin/sh
# -o FOLDER: each document's files whole or not at all; a later run reads what is new; nothing finished is lost.
. "$2/tests/support/cli.sh" "$1" "$2"
mkdir in
n=0
for file in $(find "$source/corpus/type1" "$source/corpus/not-soc2" -name report.pdf | LC_ALL=C sort | head -n 8); do
  n=$((n + 1))
  cp "$file" "in/$n.pdf"
done

# batch STATUS ARGUMENT...
batch() {
  expected=$1
  shift
  run "$expected" --as-of 2026-11-25 --no-images "$@"
}

# finished FOLDER: documents that have a summary
finished() {
  find "$1/.tickmark" -type f ! -name '.*' 2> /dev/null | wc -l
}

# same FOLDER FOLDER
same() {
  diff -r "$1" "$2" > difference || fail "$1 and $2 differ: $(head -n 3 difference)"
}

batch 4 -o whole in
says out 'in/1.pdf'
[ "$(ls whole/*.json | wc -l)" -eq 8 ] || fail "not one JSON for each: $(ls whole)"
[ "$(ls whole/*.html | wc -l)" -eq 8 ] || fail "not one memo for each: $(ls whole)"
[ -s whole/register.csv ] && [ -s whole/register.xlsx ] || fail "no register: $(ls whole)"
[ -z "$(find whole -name '.tickmark-*')" ] || fail "drafts left behind"
"$program" --as-of 2026-11-25 -f json in/1.pdf > alone.json 2> err
cmp -s alone.json whole/in-1-*.json || fail "the JSON is not that of the document alone"
"$program" --as-of 2026-11-25 --no-images -f html in/1.pdf > alone.html 2> err
cmp -s alone.html whole/in-1-*.html || fail "the memo is not that of the document alone"
mv out first

# Again: all is known. One more, one changed, one gone: only these are read.
batch 4 -o whole in
says err '8 of them unchanged'
cmp -s out first || fail "the second run says something else"
cp -r whole before
cp in/1.pdf in/new.pdf
echo >> in/2.pdf
rm in/3.pdf
batch 4 -o whole in
says err '6 of them unchanged'
batch 4 -o fresh in
for file in fresh/*.json fresh/*.csv fresh/*.xlsx; do
  cmp -s "$file" "whole/${file#fresh/}" || fail "$file: taken from an earlier run and read anew differ"
done
batch 4 --fresh -o whole in
if grep -q unchanged err; then fail "--fresh took something from before"; fi

# Other options, another day: the reading is kept, the result is that of reading anew.
run 4 --as-of 2027-03-01 --profile financial --no-images -o fresh in
if grep -q unchanged err; then fail "an old day was taken for the new one"; fi
run 4 --as-of 2027-03-01 --profile financial --no-images -o fresh_day in
same fresh fresh_day

# What somebody broke is made again.
file=$(ls whole/.tickmark | head -n 1)
echo '{' > "whole/.tickmark/$file"
rm "$(ls whole/*.html | tail -n 1)"
batch 4 -o whole in
says err '6 of them unchanged'
batch 4 -o fresh2 in
same whole/register.csv fresh2/register.csv

# Killed at any moment: what was finished is whole, and the next run goes on from there.
for wait in 0.2 0.5 0.9; do
  rm -rf killed
  "$program" --as-of 2026-11-25 --no-images --jobs 1 -o killed in > /dev/null 2>&1 &
  process=$!
  sleep $wait
  kill -KILL $process 2> /dev/null
  wait $process 2> /dev/null
  done=$(finished killed)
  for name in $(ls killed/.tickmark 2> /dev/null); do
    tail -c 3 "killed/$name.json" | grep -q '}' || fail "killed after $wait s: $name.json is not whole"
    tail -c 9 "killed/$name.html" | grep -q '</html>' || fail "killed after $wait s: $name.html is not whole"
  done
  sleep 0.2
  batch 4 -o killed in
  [ "$done" -eq 0 ] || says err "$done of them unchanged"
  same killed fresh2
done

# Stopped: 130, and how to go on. The registers are not half there.
timeout --preserve-status -s INT 0.6 "$program" --as-of 2026-11-25 --no-images --jobs 1 -o stopped in > /dev/null 2> err
status=$?
if grep -q 'the same command goes on from there' err; then
  [ $status -eq 130 ] || fail "stopped: status $status"
  [ ! -e stopped/register.csv ] || fail "half a register"
  done=$(finished stopped)
  batch 4 -o stopped in
  [ "$done" -eq 0 ] || says err "$done of them unchanged"
  same stopped fresh2
elif [ $status -ne 4 ] && [ $status -ne 130 ]; then # it was over before, or while, the signal came
  fail "stopped with $status"
fi

# A disk that is full: said, and nothing half written; what was there stays.
cp -r fresh2 full
echo >> in/4.pdf
(
  trap '' XFSZ
  ulimit -f 4
  "$program" --as-of 2026-11-25 --no-images -o full in > out 2> err
)
[ $? -eq 2 ] || fail "the disk was full, and nobody said: $(cat err)"
says err 'cannot be written'
says err 'could not be saved'
cmp -s full/register.xlsx fresh2/register.xlsx || fail "the old spreadsheet is gone"
[ -z "$(find full -name '.tickmark-*')" ] || fail "drafts left behind"
says out 'in/4.pdf'
batch 4 -o full in

# A folder that nobody may write to is said before anything is read; so is one in use.
if [ "$(id -u)" -ne 0 ]; then
  mkdir closed
  chmod 555 closed
  batch 2 -o closed/results in
  one_line
fi
mkdir -p busy/.tickmark
if command -v flock > /dev/null; then
  flock busy/.tickmark sleep 5 &
  process=$!
  sleep 0.3
  batch 2 -o busy in
  says err 'another run writes there'
  kill $process
  wait $process 2> /dev/null
fi
finish
