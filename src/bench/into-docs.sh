#!/usr/bin/env bash
# Puts what all.sh has written between the marks of docs/performance.md: each section that is in both.
#
#   into-docs.sh OUTPUT [PAGE]
set -euo pipefail
output=$1
page=${2:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/docs/performance.md}
new=$(mktemp)
trap 'rm -f "$new"' EXIT
awk '
  FNR == NR { # the output
    if (/^<!-- bench: /) { name = $3; text[name] = "" }
    else if (/^<!-- bench end/) name = ""
    else if (name != "") text[name] = text[name] $0 "\n"
    next
  }
  /^<!-- bench: / && $3 in text { print; printf "\n%s\n", text[$3]; replaced = 1; used[$3] = 1; next }
  /^<!-- bench end/ { replaced = 0 }
  !replaced
  END { for (name in text) if (!(name in used)) print "the page has no section " name > "/dev/stderr" }
' "$output" "$page" >"$new"
cat "$new" >"$page"
