#!/usr/bin/env bash
# What `cordon:check` costs, beside maven-enforcer-plugin's bannedDependencies with one pattern and a goal that does
# nothing, with and without facts of the build before: each row of the table in docs/performance.md, in interleaved rounds.
#
#   check-vs-enforcer.sh MVN PROJECT [ROUNDS] [OPTION…]
#
# ROUNDS is 5 unless said otherwise, after one to warm up; 0 shows in a few minutes that everything runs. An OPTION goes to every build, as -Dmaven.repo.local=DIR.
set -euo pipefail
. "$(dirname "$0")/rounds.sh"
mvn=$1
project=$2
rounds=${3:-5}
shift "$(($# < 3 ? $# : 3))"
options=(-f "$project" "$@")
prepare

# The goal that does nothing loads one plugin and runs in every module.
nothing=(org.apache.maven.plugins:maven-clean-plugin:3.5.0:clean -Dclean.skip)
enforcer=org.apache.maven.plugins:maven-enforcer-plugin:3.7.0:enforce
compiled=(test -DskipTests)
circumstances

for round in $(seq 0 "$rounds"); do
  run nothing "${nothing[@]}"
  run enforcer "$enforcer"
  run cordon "$plugin:check"
  run cached "$plugin:check" -Dcordon.cache=true
  # In a build of its own each, since the second of two would find what the first has collected.
  run enforcer-compiled "${compiled[@]}" "$enforcer"
  run cordon-compiled "${compiled[@]}" "$plugin:check"
  run cached-compiled "${compiled[@]}" "$plugin:check" -Dcordon.cache=true
  if [ "$round" -eq 0 ] && [ "$rounds" -gt 0 ]; then
    forget
  fi
done

above() { # WHAT NAME: seconds above the goal that does nothing
  awk -v n="$(median nothing "$1")" -v c="$(median "$2" "$1")" 'BEGIN { printf "%.3f", c - n }'
}
row() { # TITLE UNIT CPU-ENFORCER CPU-CORDON WALL-ENFORCER WALL-CORDON
  awk -v t="$1" -v u="$2" -v e="$3" -v c="$4" -v we="$5" -v wc="$6" 'BEGIN {
    f = u == "s" ? "%.2f" : "%.0f"
    printf "| %s | " f " %s | " f " %s | %.2f | %.2f |\n", t, e, u, c, u, c / e, wc / we }'
}

echo
echo "| medians of $rounds rounds | enforcer, CPU | cordon, CPU | ratio | ratio of wall time |"
echo "|---|---|---|---|---|"
for name in cordon cached; do
  title="invoked directly, whole process above a goal that does nothing, $([ $name = cordon ] && echo no cache || echo facts cached)"
  row "$title" s "$(above cpu enforcer)" "$(above cpu $name)" "$(above wall enforcer)" "$(above wall $name)"
done
for name in cordon cached; do
  title="the goal's own times in a compiled build, $([ $name = cordon ] && echo no cache || echo facts cached)"
  for clock in own-cpu own-process; do
    row "$title, $([ $clock = own-cpu ] && echo its thread || echo the whole process meanwhile)" ms \
      "$(median enforcer-compiled $clock)" "$(median $name-compiled $clock)" \
      "$(median enforcer-compiled own-wall)" "$(median $name-compiled own-wall)"
  done
done
echo
for name in nothing enforcer cordon cached; do
  echo "$name, directly: $(median $name cpu) s CPU, $(median $name wall) s wall"
done
