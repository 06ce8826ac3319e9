# What the command line tests share: . "$2/tests/support/cli.sh" "$1" "$2"
# Gives $program, $source, $report (a SOC 2 of the corpus), a fresh folder as working directory, and the checks below.
program=$1
source=$2
report=$source/corpus/type2/auditor-first/report.pdf
other=$source/corpus/not-soc2/soc3/report.pdf
unset NO_COLOR
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failures=0

fail() {
  echo "FAIL: $*" >&2
  failures=$((failures + 1))
}

# run STATUS ARGUMENT...: runs the program, keeps stdout in out and stderr in err, and checks the exit status.
run() {
  expected=$1
  shift
  "$program" "$@" >out 2>err </dev/null
  status=$?
  [ $status -eq "$expected" ] || fail "exit $status, not $expected: $* ($(cat err))"
}

says() {
  grep -qF -- "$2" "$1" || fail "$1 does not say: $2 (it says: $(head -c 300 "$1"))"
}

# One line on stderr, so that a script's log stays readable.
one_line() {
  [ "$(wc -l <err)" -eq 1 ] || fail "stderr is not one line: $(cat err)"
}

finish() {
  [ $failures -eq 0 ] || exit 1
}
