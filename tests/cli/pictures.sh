#!/bin/sh
# Cut-outs of pages: in HTML, where they are wanted, and nowhere else.
. "$2/tests/support/cli.sh" "$1" "$2"
[ -f "$report" ] || exit 0

# pictures FILE: how many are in it
pictures () {
  grep -c '<image id="picture' "$1"
}

run 0 "$report" --as-of 2026-01-01 -o with.html
run 0 "$report" --as-of 2026-01-01 -o again.html
run 0 "$report" --as-of 2026-01-01 --no-images -o without.html
[ "$(pictures with.html)" -ge 10 ] || fail "only $(pictures with.html) pictures"
[ "$(pictures without.html)" -eq 0 ] || fail "--no-images left $(pictures without.html) pictures"
grep -q '<svg class="page"\|no picture' without.html && fail "--no-images left something of the pictures"
says without.html '<summary>'
cmp -s with.html again.html || fail "the same report twice is not the same page twice"

# Without the pictures and the references to them, both pages are the same.
strip () {
  sed -E 's|<svg class="page".*</svg>||; /^<image /d; /^<svg class="store"/d; /^<\/defs><\/svg>$/d' "$1"
}
strip with.html >with.stripped
strip without.html >without.stripped
cmp -s with.stripped without.stripped || fail "pictures change more than pictures"

# Every report of the corpus that prints fonts it does not carry, or is locked, or has turned or scanned pages.
for case in encrypted-exceptions-only bands-on-turned-pages letter-as-picture stacked-numbers; do
  run 0 "$source/corpus/type2/$case/report.pdf" -o case.html
  [ "$(pictures case.html)" -ge 10 ] || fail "$case: only $(pictures case.html) pictures"
done

# Other formats draw nothing.
run 0 "$report" --format json --no-images
grep -q 'image/png' out && fail "a picture in JSON"

# Where there is nothing to cite there is nothing to draw.
run 3 absent.pdf -o absent.html
grep -q '<svg class="page"\|no picture' absent.html && fail "pictures of no report"
finish
