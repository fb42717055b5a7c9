#!/usr/bin/env bash
# What the firewall and the inventory of the build chain cost: `check` with Cordon as an extension that is turned off, as one that
# stops what is denied, and with what builds each module as well, in interleaved rounds. The first stands for any extension of Maven.
#
#   firewall.sh MVN PROJECT [ROUNDS] [OPTION…]
#
# ROUNDS is 5 unless said otherwise, after one to warm up. An OPTION goes to every build; with -Dmaven.repo.local=DIR, Cordon is taken from there.
# The builds go up to `test`, so that plugins run and are in the inventory, and compile nothing: the compiler would take many
# times of what is measured, all of it where the project was not compiled before.
set -euo pipefail
. "$(dirname "$0")/rounds.sh"
mvn=$1
project=$2
rounds=${3:-5}
shift "$(($# < 3 ? $# : 3))"
options=(-f "$project" "$@")
prepare
repository=$HOME/.m2/repository
for option in "$@"; do
  case $option in -Dmaven.repo.local=*) repository=${option#*=} ;; esac
done
jar=${CORDON_JAR:-$repository/dev/cordon/cordon-maven-plugin/$version/cordon-maven-plugin-$version.jar}
[ -f "$jar" ] || { echo "no Cordon at $jar: name it in CORDON_JAR" >&2; exit 1; }
circumstances

extension="-Dmaven.ext.class.path=$work/spy:$jar"
check=(test -Dmaven.main.skip -Dmaven.test.skip "$plugin:check")
for round in $(seq 0 "$rounds"); do
  run off "$extension" "${check[@]}" -Dcordon.firewall=false -Dcordon.buildChain=none
  run on "$extension" "${check[@]}" -Dcordon.buildChain=none
  run all "$extension" "${check[@]}"
  if [ "$round" -eq 0 ] && [ "$rounds" -gt 0 ]; then
    forget
  fi
done

difference() { # WHAT ONE OTHER FACTOR: milliseconds by which the one takes more
  awk -v a="$(median "$2" "$1")" -v b="$(median "$3" "$1")" -v f="$4" 'BEGIN { printf "%.0f", (a - b) * f }'
}
echo "medians of $rounds rounds, a build that compiles nothing with check, all modules together, above an extension that is turned off:"
echo "reader and observer: $(difference cpu on off 1000) ms CPU of the process"
echo "inventory: $(difference own-cpu all on 1) ms of the goal's thread, $(difference own-process all on 1) ms of the process while the goal runs, $(difference cpu all on 1000) ms of the process"
echo "together: $(difference cpu all off 1000) ms CPU of the process"
for name in off on all; do
  echo "$name: $(median $name cpu) s CPU, $(median $name wall) s wall, check itself $(median $name own-cpu) ms of its thread"
done
