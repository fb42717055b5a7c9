#!/usr/bin/env bash
# How the cost of `cordon:check` and `cordon:audit` grows: with modules, dependencies, jars, components of an SBOM, findings and
# identifiers of a list. Everything that is judged is made first, so that nothing but its size makes a difference.
#
#   growth.sh MVN [ROUNDS] [OPTION…]
#
# ROUNDS is 3 unless said otherwise. `SMALL=true growth.sh MVN 1` shows in a minute that everything runs. Needs Maven 3.9 or later (a
# local repository in front of another), and the test classes of Cordon (mvn test-compile). An OPTION goes to every build.
set -euo pipefail
. "$(dirname "$0")/rounds.sh"
mvn=$1
rounds=${2:-3}
shift "$(($# < 2 ? $# : 2))"
options=()
for option in "$@"; do
  case $option in
    -Dmaven.repo.local*) ;; # they come behind the one that is made here
    *) options+=("$option") ;;
  esac
done
behind=$(local_repositories "$@" | paste -sd,)
prepare

classes=$(test_classes)
inputs=$work/inputs
mkdir -p "$inputs" "$work/maker"
javac -nowarn -proc:none -d "$work/maker" -cp "$classes" "$here/Inputs.java"
make() { java -cp "$work/maker:$classes" Inputs "$@"; }

modules=(1 50 100 200)
dependencies=(10 150 1000)
jars=(100 400 1600)
components=(1000 5000 20001)
identifiers=(300 3000 10000)
if ${SMALL:-false}; then
  modules=(1 3) dependencies=(10) jars=(10) components=(1000) identifiers=(300)
fi
make repo "$inputs/repo" "$((${dependencies[-1]} > 200 ? ${dependencies[-1]} : 200))"
for n in "${modules[@]}"; do make modules "$inputs/modules-$n" "$n"; done
for n in "${dependencies[@]}"; do make module "$inputs/dependencies-$n" "$n"; done
for n in "${jars[@]}"; do make jars "$inputs/jars-$n" "$n"; done
for n in "${components[@]}"; do
  make sbom "$inputs/components-$n.json" "$n" 0
  make sbom "$inputs/found-$n.json" "$n" $((n / 66))
done
for n in "${identifiers[@]}"; do make list "$inputs/identifiers-$n.yaml" "$n"; done
mvn=$(realpath "$(command -v "$mvn")")
cd "$work" # no POM is there, and audit needs none
options+=("-Dmaven.repo.local=$inputs/repo" "-Dmaven.repo.local.tail=$behind")
circumstances

audit() { # NAME FILES OPTION…
  run "$1" "$plugin:audit" "-Dcordon.files=$2" "-Dcordon.outputDirectory=$work/out" "${@:3}"
}
for round in $(seq 1 "$rounds"); do
  run nothing -f "$inputs/modules-1" org.apache.maven.plugins:maven-clean-plugin:3.5.0:clean -Dclean.skip
  for n in "${modules[@]}"; do run "modules-$n" -f "$inputs/modules-$n" "$plugin:check"; done
  for n in "${dependencies[@]}"; do run "dependencies-$n" -f "$inputs/dependencies-$n" "$plugin:check"; done
  for n in "${jars[@]}"; do audit "jars-$n" "$inputs/jars-$n"; done
  for n in "${components[@]}"; do
    audit "components-$n" "$inputs/components-$n.json"
    may_fail=true # findings fail the build
    audit "found-$n" "$inputs/found-$n.json"
    may_fail=false
  done
  for n in "${identifiers[@]}"; do
    audit "identifiers-$n" "$inputs/components-1000.json" "-Dcordon.denylists=$inputs/identifiers-$n.yaml"
  done
done

row() { # TITLE NAME
  awk -v t="$1" -v c="$(median "$2" cpu)" -v w="$(median "$2" wall)" -v ow="$(median "$2" own-wall)" -v oc="$(median "$2" own-cpu)" \
    -v op="$(median "$2" own-process)" \
    'BEGIN { printf "| %s | %.2f s | %.2f s | %.0f ms | %.0f ms | %.0f ms |\n", t, c, w, ow, oc, op }'
}

echo
echo "| medians of $rounds rounds, each a new JVM | CPU of the process | wall | the goal's own wall | CPU of its thread | CPU of the process meanwhile |"
echo "|---|---|---|---|---|---|"
row "a goal that does nothing" nothing
for n in "${modules[@]}"; do row "check, modules: $n" "modules-$n"; done
for n in "${dependencies[@]}"; do row "check, one module, dependencies: $n" "dependencies-$n"; done
for n in "${jars[@]}"; do row "audit, jars: $n" "jars-$n"; done
for n in "${components[@]}"; do
  row "audit, components of an SBOM: $n" "components-$n"
  row "the same with findings: $((n / 66))" "found-$n"
done
for n in "${identifiers[@]}"; do row "audit, 1,000 components, identifiers: $n more" "identifiers-$n"; done
largest=${components[-1]}
awk -v n="$largest" -v a="$(median "found-$largest" cpu)" -v b="$(median "components-$largest" cpu)" \
  'BEGIN { printf "\n%d components, with findings : without, CPU of the process: %.2f\n", n, a / b }'
