#!/usr/bin/env bash
# What `cordon:check` costs, beside maven-enforcer-plugin's bannedDependencies with one pattern and a goal that does
# nothing, each invoked directly and alone, and once more with the facts of the run before (cordon.cache): whole-process
# wall and CPU seconds, in interleaved rounds. The first round fills the cache.
#
#   check-vs-enforcer.sh MVN PROJECT [ROUNDS]
set -euo pipefail
mvn=$1
project=$2
rounds=${3:-9}
version=${CORDON_VERSION:-0.1.0-SNAPSHOT}
times=$(mktemp)
trap 'rm -f "$times"' EXIT

# The goal that does nothing loads one plugin and runs in every module.
nothing=(org.apache.maven.plugins:maven-clean-plugin:3.5.0:clean -Dclean.skip)
enforcer=(org.apache.maven.plugins:maven-enforcer-plugin:3.7.0:enforce)
cordon=("dev.cordon:cordon-maven-plugin:$version:check")

once() {
  local name=$1 log status=0
  shift
  log=$(mktemp)
  TIMEFORMAT="$name %R %U %S"
  { time "$mvn" -f "$project" -B -o "$@" >"$log" 2>&1 || status=$?; } 2>>"$times"
  if [ "$status" -ne 0 ]; then
    tail -n 20 "$log" >&2
    exit 1
  fi
  rm -f "$log"
}

for round in $(seq 0 "$rounds"); do
  once nothing "${nothing[@]}"
  once enforcer "${enforcer[@]}"
  once cordon "${cordon[@]}"
  once cached "${cordon[@]}" -Dcordon.cache=true
  if [ "$round" -eq 0 ]; then
    : >"$times" # the round that warms the file system's cache
  fi
done

median() { awk -v n="$1" -v c="$2" '$1 == n { print c == "wall" ? $2 : $3 + $4 }' "$times" | sort -n |
  awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

printf '%-6s %9s %9s %9s %9s   %s\n' seconds nothing enforcer cordon cached '(cordon, cached - nothing) / (enforcer - nothing)'
for clock in wall cpu; do
  n=$(median nothing $clock) e=$(median enforcer $clock) c=$(median cordon $clock) f=$(median cached $clock)
  awk -v k="$clock" -v n="$n" -v e="$e" -v c="$c" -v f="$f" \
    'BEGIN { printf "%-6s %9.2f %9.2f %9.2f %9.2f   %.2f  %.2f\n", k, n, e, c, f, (c - n) / (e - n), (f - n) / (e - n) }'
done
