#!/usr/bin/env bash
# Measures every figure that docs/performance.md states, a section for each, and writes each section as that page has it.
#
#   all.sh [--quick] MVN PROJECT [SECTION…] [-- OPTION…]
#
# MVN is Maven 3.9 or later, PROJECT what project.sh made. Without a SECTION all run but `spark`, which wants a local repository with Spark
# in it; they need 6 GB in the temporary folder (TMPDIR), fifteen minutes, and the machine alone. --quick runs each with the smallest
# input, in a few minutes: its figures mean nothing. An OPTION goes to every build, as -Dmaven.repo.local=DIR. Needs Cordon in the local
# repository (mvn install). A section that fails is named at the end, and stops no other. into-docs.sh puts the output into the page.
set -euo pipefail
. "$(dirname "$0")/rounds.sh"

quick=false
if [ "${1:-}" = --quick ]; then
  quick=true
  shift
fi
[ $# -ge 2 ] || { sed -n '2,/^set /{s/^# \{0,1\}//p}' "$0" >&2; exit 2; }
mvn=$(realpath "$(command -v "$1")")
project=$(realpath "$2")
shift 2
sections=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
  sections+=("$1")
  shift
done
[ $# -eq 0 ] || shift
options=("$@")
[ ${#sections[@]} -gt 0 ] || sections=(size peers growth firewall match archives image sbom documents findings page names portfolio)
path=$(class_path "${options[@]}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Runs a class of the tests.
bench() { # [JVM OPTION…] CLASS ARGUMENT…
  java -cp "$path" "$@"
}

# The smaller of two where it is to be quick.
size_of() { $quick && echo "$1" || echo "$2"; }

size() {
  local jar
  jar=$(cordon_jar "${options[@]}")
  echo "| what Maven downloads | |"
  echo "|---|---|"
  echo "| \`cordon-maven-plugin\`, one jar | $(awk -v b="$(wc -c <"$jar")" 'BEGIN { printf "%.1f MB", b / 1e6 }') |"
  echo
  echo "| of that, as packed | |"
  echo "|---|---|"
  java "$here/JarSizes.java" "$jar"
}

peers() { "$here/peers.sh" "$mvn" "$project" "$(size_of 0 3)" "$(size_of 1 2)" -Dpgpverify.skip "${options[@]}"; }

growth() { SMALL=$quick "$here/growth.sh" "$mvn" "$(size_of 1 2)" "${options[@]}"; }

firewall() { "$here/firewall.sh" "$mvn" "$project" "$(size_of 0 3)" -Dpgpverify.skip "${options[@]}"; }

match() { bench dev.cordon.match.MatchBenchmark; }

archives() {
  local folder
  folder=$(local_repositories "${options[@]}" | head -n 1)
  $quick && folder=$folder/dev
  bench dev.cordon.archive.ArchiveBenchmark "$folder" 2
}

image() { bench -Xmx128m dev.cordon.archive.ImageBenchmark "$work/image.tar" "$(size_of 100 1)"; }

sbom() {
  local components
  components=$(size_of 1000 100000)
  # In 256 MB the other runs out of memory on XML, and in 640 MB too.
  bench -Xmx256m dev.cordon.sbom.SbomBenchmark json beside "$components"
  echo
  bench -Xmx256m dev.cordon.sbom.SbomBenchmark xml alone "$components"
  echo
  bench -Xmx768m dev.cordon.sbom.SbomBenchmark xml beside "$components"
  for pool in 20000 100000 0; do
    echo
    bench -Xmx256m -Djava.io.tmpdir="$work" dev.cordon.sbom.SbomBenchmark many "$pool" "$(size_of 100 10000)"
  done
}

documents() { "$here/documents.sh" "$mvn" "$(size_of 1 3)" "$(size_of 500 10000)" "${options[@]}"; }

spark() { SPARK=true "$here/documents.sh" "$mvn" "$(size_of 1 3)" "$(size_of 500 10000)" "${options[@]}"; }

findings() { bench -Xmx256m dev.cordon.examine.FindingsBenchmark $(size_of "1000 15" "20001 304"); }

page() {
  echo "| what is written | the first time, with its classes | again (median of 41) | bytes |"
  echo "|---|---|---|---|"
  for components in 165 10000; do
    for format in html json; do
      bench -XX:TieredStopAtLevel=1 dev.cordon.examine.PageBenchmark "$format" "$components"
    done
  done
}

names() { bench -Xmx64m dev.cordon.namelist.NameListBenchmark; }

portfolio() {
  local records
  records=$(size_of 100 10000)
  bench dev.cordon.portfolio.records.PortfolioBenchmark "$work/records" "$records"
  bench -Xmx512m dev.cordon.portfolio.records.PortfolioBenchmark "$work/records" "$records"
}

circumstances
failed=()
for section in "${sections[@]}"; do
  [ "$(type -t "$section")" = function ] || { echo "there is no section $section" >&2; exit 2; }
  began=$SECONDS
  echo
  echo "<!-- bench: $section -->"
  set +e # not by ||, behind which nothing within would stop it
  (set -e && "$section") >"$work/out" 2>"$work/err"
  status=$?
  set -e
  # Lines that are not of a table get one of their own, so that the page shows a table as one.
  awk '/^\|/ != table && NR > 1 { print "" } { table = /^\|/; print }' "$work/out" | cat -s
  echo "<!-- bench end -->"
  echo "$section: $((SECONDS - began)) s" >&2
  if [ "$status" -ne 0 ]; then
    failed+=("$section")
    tail -n 15 "$work/err" >&2
  fi
  find "$work" -mindepth 1 -maxdepth 1 ! -name out ! -name err -exec rm -rf {} +
done
[ ${#failed[@]} -eq 0 ] || { echo "failed: ${failed[*]}" >&2; exit 1; }
