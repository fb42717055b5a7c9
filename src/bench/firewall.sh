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
jar=$(cordon_jar "$@")
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
row() { # TITLE NAME BASE
  printf '| %s | %.1f s | %.1f s | %.0f ms |' "$1" "$(median "$2" cpu)" "$(median "$2" wall)" "$(median "$2" own-cpu)"
  if [ "$2" = "$3" ]; then
    echo ' | |'
  else
    echo " $(difference cpu "$2" "$3" 1000) ms | $(difference own-cpu "$2" "$3" 1) ms |"
  fi
}
echo "| a build that compiles nothing with \`check\`, medians of $rounds rounds | CPU | wall | the goal's thread | CPU above the row before | the goal's thread above it |"
echo "|---|---|---|---|---|---|"
row "Cordon as an extension that is turned off, as any extension of Maven" off off
row "with the firewall" on off
row "with what builds each module as well" all on
