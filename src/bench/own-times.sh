#!/usr/bin/env bash
# What goals take of their own inside a build, after compile and test have resolved everything: per goal the sum over
# the modules, in milliseconds, from the start of the goal to the next goal or module. Cordon and enforcer run in
# builds of their own, in interleaved rounds, since the second of two would find what the first has collected.
#
#   own-times.sh MVN PROJECT [ROUNDS] [OPTION…]
set -euo pipefail
mvn=$1
project=$2
rounds=${3:-5}
shift "$(($# < 3 ? $# : 3))"
version=${CORDON_VERSION:-0.1.0-SNAPSHOT}
enforcer=org.apache.maven.plugins:maven-enforcer-plugin:3.7.0:enforce
cordon=dev.cordon:cordon-maven-plugin:$version:check
sums=$(mktemp) log=$(mktemp)
trap 'rm -f "$sums" "$log"' EXIT

clock=(-Dorg.slf4j.simpleLogger.showDateTime=true -Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS)

# Goals given on the command line run in each module after the lifecycle and are called default-cli.
own() {
  awk -v name="$1" '
    /^[0-9][0-9]:/ {
      split($1, hms, ":")
      now = (hms[1] * 3600 + hms[2] * 60 + hms[3]) * 1000
      if (running && ($3 == "---" || /-----/)) { sum += now - start; running = 0 }
      if ($3 == "---" && /\(default-cli\)/) { start = now; running = 1; modules++ }
    }
    END { print name, sum, modules }' "$log"
}

for round in $(seq 1 "$rounds"); do
  for goal in "$enforcer" "$cordon"; do
    "$mvn" -f "$project" -B -o "${clock[@]}" test -DskipTests "$@" "$goal" >"$log" 2>&1 || { tail -n 20 "$log" >&2; exit 1; }
    own "$(cut -d: -f2 <<<"$goal")" >>"$sums"
  done
done

median() { awk -v n="$1" '$1 == n { print $2 }' "$sums" | sort -n |
  awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
e=$(median maven-enforcer-plugin) c=$(median cordon-maven-plugin)
awk -v e="$e" -v c="$c" -v m="$(awk 'END { print $3 }' "$sums")" \
  'BEGIN { printf "own time over %d modules: enforcer %d ms, cordon %d ms, ratio %.2f\n", m, e, c, c / e }'
