#!/usr/bin/env bash
# Builds with Maven up to verify and asks the record of the whole build, so that a gate that was taken away is no green job.
# Everything comes from the environment, and nothing of it is evaluated: whoever opens a pull request may have named a branch
# or a file like a command.
#
#   CORDON_MAVEN      the Maven to call; ./mvnw where there is one, else mvn
#   CORDON_ARGUMENTS  further arguments for it, one on each line
#   CORDON_FORMATS    the formats of the report; json is always among them
#   CORDON_SINCE      an earlier record that marks what is new; left out where there is no such file
#   CORDON_REQUIRE    passed, or judged: then what was found may be let go on with failOnViolation=false
#   CORDON_RECORD     where the record of the whole build is; target/cordon/aggregate.json
set -euo pipefail

record=${CORDON_RECORD:-target/cordon/aggregate.json}
require=${CORDON_REQUIRE:-passed}
case $require in
  passed | judged) ;;
  *)
    echo "Cordon: CORDON_REQUIRE is neither passed nor judged." >&2
    exit 2
    ;;
esac

maven=${CORDON_MAVEN:-}
if [ -z "$maven" ]; then
  if [ -x ./mvnw ]; then maven=./mvnw; else maven=mvn; fi
fi

arguments=(-B -ntp verify "-Dcordon.formats=json,${CORDON_FORMATS:-html,markdown}")
if [ -n "${CORDON_SINCE:-}" ]; then
  if [ -f "$CORDON_SINCE" ]; then
    arguments+=("-Dcordon.since=$CORDON_SINCE")
  else
    echo "Cordon: there is no earlier record yet, so nothing is marked as new."
  fi
fi
while IFS= read -r argument; do
  if [ -n "$argument" ]; then arguments+=("$argument"); fi
done <<<"${CORDON_ARGUMENTS:-}"

# What lies there from an earlier build must not be taken for a record of this one.
rm -f -- "$record"
status=0
"$maven" "${arguments[@]}" || status=$?

outcome=none
complete=false
if [ -f "$record" ]; then
  # Members of the body have a line each with these four spaces, and no text in the record holds a line break.
  outcome=$(sed -n 's/^    "outcome" : "\([a-z]*\)",$/\1/p' "$record" | head -n 1)
  complete=$(sed -n 's/^    "complete" : \(true\|false\),$/\1/p' "$record" | head -n 1)
fi
echo "Cordon: outcome ${outcome:-none}, complete ${complete:-false}."
if [ -n "${GITHUB_OUTPUT:-}" ]; then
  printf 'outcome=%s\ncomplete=%s\n' "${outcome:-none}" "${complete:-false}" >>"$GITHUB_OUTPUT"
fi

if [ "$status" -ne 0 ]; then exit "$status"; fi
if [ "$complete" = true ]; then
  case $require:$outcome in
    passed:passed | judged:passed | judged:suppressed) exit 0 ;;
  esac
fi
echo "Cordon: the build ended as a success, and no record in $record says that everything was judged and passed." >&2
exit 1
