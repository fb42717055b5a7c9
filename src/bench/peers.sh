#!/usr/bin/env bash
# What `cordon:check` costs beside goals that go through the same dependencies: enforcer with one pattern, dependency:tree and
# cyclonedx-maven-plugin, and a goal that does nothing, in interleaved rounds.
#
#   peers.sh MVN PROJECT [ROUNDS [COMPILED]] [OPTION…]
#
# ROUNDS is 3 unless said otherwise, after one to warm up; 0 shows that everything runs. Each goal is invoked directly, as a whole process;
# in COMPILED further rounds (2) also in a build that compiles, where its own time counts. An OPTION goes to every build, as
# -Dmaven.repo.local=DIR. project.sh makes a PROJECT. dependency-check-maven is not among them: offline it has no data to judge by.
set -euo pipefail
. "$(dirname "$0")/rounds.sh"
mvn=$1
project=$2
rounds=${3:-3}
compiled=${4:-2}
shift "$(($# < 4 ? $# : 4))"
options=(-f "$project" "$@")
prepare
circumstances

# The goal that does nothing loads one plugin and runs in every module.
nothing=(org.apache.maven.plugins:maven-clean-plugin:3.5.0:clean -Dclean.skip)
enforcer=org.apache.maven.plugins:maven-enforcer-plugin:3.7.0:enforce
tree=org.apache.maven.plugins:maven-dependency-plugin:3.9.0:tree
cyclonedx=org.cyclonedx:cyclonedx-maven-plugin:2.9.1

for round in $(seq 0 "$rounds"); do
  run nothing "${nothing[@]}"
  run enforcer-skipped "$enforcer" -Denforcer.skip
  run enforcer "$enforcer"
  run tree "$tree"
  # It refuses to run offline. Everything is there, so nothing is downloaded.
  offline=()
  run bom "$cyclonedx:makeBom"
  run aggregate-bom "$cyclonedx:makeAggregateBom"
  offline=(-o)
  run check-skipped "$plugin:check" -Dcordon.skip -Dcordon.formats=json
  run check-json "$plugin:check" -Dcordon.formats=json
  run check "$plugin:check"
  # Facts are of the very session before, and each session digests everything.
  run check-cached "$plugin:check" -Dcordon.cache=true
  if [ "$round" -eq 0 ] && [ "$rounds" -gt 0 ]; then
    forget
  fi
done

row() { # TITLE NAME
  awk -v t="$1" -v c="$(median "$2" cpu)" -v w="$(median "$2" wall)" -v nc="$(median nothing cpu)" -v nw="$(median nothing wall)" \
    -v ec="$(median enforcer cpu)" -v ew="$(median enforcer wall)" 'BEGIN {
      if (c == nc) { printf "| %s | %.1f s | %.1f s | | | | |\n", t, c, w; exit }
      printf "| %s | %.1f s | %.1f s | %.1f s | %.1f s | %s | %s |\n", t, c, w, c - nc, w - nw, ratio(c - nc, ec - nc), ratio(w - nw, ew - nw)
    }
    function ratio(a, b) { return b > 0 ? sprintf("%.2f", a / b) : "–" }'
}

modules=$(sed -n 's/^\[INFO\] Building .*\[[0-9]*\/\([0-9]*\)\]$/\1/p' "$work/log" | tail -n 1)
echo
echo "| invoked directly over ${modules:-1} modules, medians of $rounds rounds | CPU | wall | CPU above nothing | wall above nothing | CPU, enforcer = 1 | wall, enforcer = 1 |"
echo "|---|---|---|---|---|---|---|"
row "a goal that does nothing" nothing
row "enforcer, skipped by its own parameter" enforcer-skipped
row "enforcer with one pattern" enforcer
row "\`dependency:tree\`" tree
row "\`cyclonedx:makeBom\`" bom
row "\`cyclonedx:makeAggregateBom\`" aggregate-bom
row "\`check\`, skipped, JSON alone" check-skipped
row "\`check\`, JSON alone" check-json
row "**\`check\`**" check
row "\`check\`, facts cached" check-cached
record=$project/target/cordon/aggregate.json
echo
echo "The record of the build, \`aggregate.json\`: $(awk -v b="$(wc -c <"$record")" 'BEGIN { printf "%.2f MB", b / 1e6 }')."

[ "$compiled" -gt 0 ] || exit 0
forget
build=(test -DskipTests)
for round in $(seq 0 "$compiled"); do
  # In a build of its own each, since the second of two would find what the first has collected.
  run enforcer "${build[@]}" "$enforcer"
  run check "${build[@]}" "$plugin:check"
  run check-cached "${build[@]}" "$plugin:check" -Dcordon.cache=true
  if [ "$round" -eq 0 ]; then
    forget
  fi
done

own() { # TITLE NAME
  awk -v t="$1" -v w="$(median "$2" own-wall)" -v c="$(median "$2" own-cpu)" -v p="$(median "$2" own-process)" \
    -v ec="$(median enforcer own-cpu)" -v ep="$(median enforcer own-process)" \
    'BEGIN { printf "| %s | %.0f ms | %.0f ms | %.0f ms | %.2f | %.2f |\n", t, w, c, p, c / ec, p / ep }'
}

echo
echo "| the goal's own time in a build that compiles, all modules, medians of $compiled rounds | wall | CPU of its thread | CPU of the process meanwhile | thread, enforcer = 1 | process, enforcer = 1 |"
echo "|---|---|---|---|---|---|"
own "enforcer with one pattern" enforcer
own "**\`check\`**" check
own "\`check\`, facts cached" check-cached
