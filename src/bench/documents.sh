#!/usr/bin/env bash
# What `cordon:audit` takes for ten thousand documents and for four times as many, each of 30 components, every hundredth with a finding;
# with SPARK=true the job of docs/samples/spark beside it, with two threads and eight partitions, in interleaved rounds.
#
#   documents.sh MVN [ROUNDS [DOCUMENTS]] [OPTION…]
#
# ROUNDS is 3 unless said otherwise, DOCUMENTS 10000. Needs the test classes of Cordon (mvn test-compile). An OPTION goes to every build.
set -euo pipefail
. "$(dirname "$0")/rounds.sh"
mvn=$(realpath "$(command -v "$1")")
rounds=${2:-3}
documents=${3:-10000}
shift "$(($# < 3 ? $# : 3))"
options=("$@")
prepare
circumstances
mkdir -p "$work/maker"
path=$(class_path "${options[@]}")
javac -nowarn -proc:none -d "$work/maker" -cp "$path" "$here/Inputs.java"
java -cp "$work/maker:$path" Inputs documents "$work/one" "$documents"
for folder in 0 1 2 3; do
  mkdir -p "$work/four/$folder"
  cp -r "$work/one/." "$work/four/$folder"
done
cp -r "$here/../../docs/samples/spark" "$work/sample"

cd "$work" # no POM is there, and audit needs none
for round in $(seq 1 "$rounds"); do
  for size in one four; do
    may_fail=true # findings fail the build
    run "audit-$size" "$plugin:audit" "-Dcordon.files=$size" "-Dcordon.outputDirectory=$work/out"
    grep -q '[0-9] denied' "$work/log" || { tail -n 25 "$work/log" >&2; exit 1; }
    may_fail=false
    if ${SPARK:-false}; then
      run "spark-$size" -f "$work/sample" verify "-Dsboms=$work/$size" "-Dresult=$work/result-$round-$size"
    fi
  done
done

row() { # TITLE NAME
  awk -v t="$1" -v w1="$(median "$2-one" wall)" -v c1="$(median "$2-one" cpu)" -v w4="$(median "$2-four" wall)" \
    -v c4="$(median "$2-four" cpu)" -v n="$documents" 'BEGIN {
      each = (c4 - c1) / (3 * n)
      printf "| %s | %.1f s (%.1f s) | %.1f s (%.1f s) | %.2f ms of CPU | %.0f |\n", t, w1, c1, w4, c4, each * 1000, 1 / each }'
}
echo "| medians of $rounds rounds | $documents documents, wall (CPU) | $((4 * documents)) documents | each further document | documents a second and core, by CPU |"
echo "|---|---|---|---|---|"
row "\`audit\`" audit
if ${SPARK:-false}; then
  row "the Spark job" spark
fi
