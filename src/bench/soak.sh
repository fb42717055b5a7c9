#!/usr/bin/env bash
# Audits 100,000 different small SBOMs in one run of `cordon:audit` with a heap that is bounded: what is alive in it and what the process
# has in memory at each tenth of the documents, and whether the record has every one of them.
#
#   soak.sh MVN [DOCUMENTS] [HEAP] [OPTION…]
#
# DOCUMENTS is 100000 and HEAP 512m unless said otherwise; some 6 KB a document lie in the temporary folder meanwhile (TMPDIR). Five formats
# in turn, one of 499 with a finding, two that cannot be judged. `soak.sh MVN 1000 256m` shows in seconds that everything runs. Needs the
# test classes of Cordon (mvn test-compile). An OPTION goes to Maven, as -Dmaven.repo.local=DIR. CLASSES=true prints what is alive at the
# most, by class.
set -euo pipefail
. "$(dirname "$0")/rounds.sh"
mvn=$(realpath "$(command -v "$1")")
documents=${2:-100000}
heap=${3:-512m}
shift "$(($# < 3 ? $# : 3))"
options=("$@")
prepare LiveHeap
path=$(class_path "${options[@]}")

soak=$work/soak
mkdir "$soak"
circumstances
java -cp "$path" dev.cordon.examine.SoakDocuments "$soak/sboms" "$documents"
cd "$soak" # no POM is there, and audit needs none
export MAVEN_OPTS="${MAVEN_OPTS:-} -Xmx$heap"
may_fail=true # findings fail the build, and so do documents that cannot be judged
run soak "-Dlive.heap=$work/heap" "$plugin:audit" -Dcordon.files=sboms "-Dcordon.outputDirectory=$soak/record"
grep -q 'BUILD FAILURE' "$work/log" && ! grep -q OutOfMemoryError "$work/log" || { tail -n 25 "$work/log" >&2; exit 1; }

java -cp "$path" dev.cordon.examine.SoakRecord "$soak/sboms" "$documents" "$soak/record/report.json"
echo "with -Xmx$heap: the build fails, as it must; $(median soak wall) s, $(median soak cpu) s of CPU, with the collections that count what is alive"
ls -l "$soak/record" | awk 'NR > 1 { printf "%s: %.1f MB\n", $NF, $5 / 1e6 }'
echo
echo "| documents judged | alive in the heap | memory of the process |"
echo "|---|---|---|"
awk -v n="$documents" '
  function row(what) { printf "| %s | %.0f MB | %.0f MB |\n", what, $3 / 1e6, $4 / 1e3 }
  $3 > most { most = $3 }
  $4 > resident { resident = $4 }
  $2 >= next_at && $2 < n - 2 { row($2); while (next_at <= $2) next_at += n / 10 }
  END { printf "| at the most, reports included | %.0f MB | %.0f MB |\n", most / 1e6, resident / 1e3 }' "$work/heap"
if ${CLASSES:-false}; then
  cat "$work/heap.classes"
fi
