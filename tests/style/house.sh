#!/bin/sh
# house.sh PROGRAM SOURCE_DIR: habits that no compiler checks.
set -eu
cd "$2"

complaints () {
  # A function starts at "{" in the first column and ends at "}" there.
  find src tests -name '*.[ch]' -exec awk '
    /^{/ { start = FNR }
    /^}/ && start { if (FNR - start - 1 > 60) print FILENAME ":" start ": function of over 60 lines"; start = 0 }
  ' {} +
  grep -rnE --include='*.[ch]' '^[^"]*\<goto\>' src include tests | sed 's/$/  <- goto/'
  grep -rnE 'TODO|FIXME|XXX' src include patterns docs | sed 's/$/  <- finish it, or write an issue/'
  grep -rnE '(^|[^A-Za-z0-9_./-])/(work|home|root|tmp|Users)/' src include patterns docs | sed 's/$/  <- path of one machine/'
}

if complaints | grep .; then exit 1; fi
