#!/bin/sh
# damaged.sh PROGRAM SOURCE_DIR DAMAGE [N [SEED]]: N damaged copies of corpus PDFs as one batch, with what no reader
# survives among them. Each has its row and a status of the contract, nothing is called clean that was not read, nothing
# stays behind, and it ends in time.
. "$2/tests/support/cli.sh" "$1" "$2"
damage=$3
n=${4:-40}
seed=${5:-20261125}
mkdir in
"$damage" "$seed" "$n" in $(find "$source/corpus" -name report.pdf -size -150k | LC_ALL=C sort) || fail "no damaged files"

# Poison: nothing, noise, a header alone, a pipe, endless nesting.
: > in/empty.pdf
head -c 20000 "$program" > in/noise.pdf
printf '%%PDF-1.7\n' > in/header.pdf
mkfifo in/pipe.pdf
{
  printf '%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids '
  head -c 50000 /dev/zero | tr '\0' '['
} > in/nested.pdf
printf '%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Count 99999999>>endobj\ntrailer<</Root 1 0 R>>\n' > in/loop.pdf
inputs=$(ls in | wc -l)

ulimit -c 0
timeout -k 5 $((60 + n * 5)) "$program" --as-of 2026-11-25 --format csv in > out 2> err
status=$?
[ $status -eq 4 ] || fail "exit $status, not 4: $(cat err)"
one_line
[ "$(tail -n +2 out | wc -l)" -eq "$inputs" ] || fail "not a row for each: $(wc -l < out), $inputs inputs"
tail -n +2 out | sed 's/,.*//' > files
LC_ALL=C sort -u files | cmp -s - files || fail "the rows are not in order, or there twice"
tail -n +2 out | cut -d , -f 2 | sort | uniq -c | sort -rn > statuses
awk '$2 !~ /^(analyzed|not-a-soc2|needs-password|no-text|unreadable|timed-out|too-large)$/ { exit 1 }' statuses ||
  fail "a status that is none: $(cat statuses)"
grep -qE 'job-broke|job-answer-invalid' out && fail "a job broke: $(grep -E 'job-broke|job-answer-invalid' out | head -n 3)"
# The next run of the same files says the same.
timeout -k 5 $((60 + n * 5)) "$program" --as-of 2026-11-25 --format csv --jobs 1 in > again 2> err
cmp -s out again || fail "two runs differ: $(diff out again | head -n 3)"
cat statuses
finish
