#!/bin/sh
# include_order.sh PROGRAM SOURCE_DIR: which folder of src/ may include what.
set -eu
cd "$2/src"

# What a folder may include, besides its own headers by bare name, the public headers and the system.
allowed () {
  case $1 in
    base) echo base ;;
    document) echo base document ;;
    pdf) echo base document pdf ;;
    patterns) echo base document patterns patterns_resource.h ;;
    buildtime) echo base document patterns ;;
    layout) echo base document patterns layout ;;
    facts) echo base document pdf patterns layout facts ;;
    checks) echo base document pdf patterns layout facts checks ;;
    report) echo base document pdf patterns layout facts checks report ;;
    render) echo base document pdf patterns layout facts checks report render ;;
    analyze.[ch]) echo base document pdf patterns layout facts checks report render analyze.h ;;
    worker) echo base document pdf patterns layout facts checks report render analyze.h worker ;;
    batch) echo base document pdf patterns layout facts checks report render analyze.h worker batch ;;
    cli) echo cli ;;
  esac
}

# Libraries that one folder keeps to itself.
home () {
  case $1 in
    poppler.h) echo pdf ;;
    pcre2.h) echo patterns ;;
    cJSON.h | cjson/cJSON.h) echo base ;;
    seccomp.h) echo worker ;;
    xlsxwriter.h) echo batch ;;
  esac
}

find . -name '*.[ch]' | sed 's|^\./||' | sort | while read -r file; do
  folder=${file%%/*}
  sed -n 's/^ *# *include *"\([^"]*\)".*/\1/p' "$file" | while read -r header; do
    case " $(allowed "$folder") " in
      *" ${header%%/*} "*) ;;
      *) [ -f "$folder/$header" ] || echo "src/$file: \"$header\" is not for $folder" ;;
    esac
  done
  sed -n 's/^ *# *include *<\([^>]*\)>.*/\1/p' "$file" | while read -r header; do
    owner=$(home "$header")
    [ "${owner:-$folder}" = "$folder" ] || echo "src/$file: <$header> is for src/$owner only"
  done
done | {
  if grep .; then exit 1; fi
}
