#!/usr/bin/env bash
# Makes the project that peers.sh and firewall.sh build: Dropwizard 4.0.10, 42 modules, at a commit that cannot change, with one banned
# pattern for enforcer, and everything in the local repository that these builds want. Once, online.
#
#   project.sh MVN FOLDER [OPTION…]
#
# FOLDER is made where it is not there. An OPTION goes to every build, as -Dmaven.repo.local=DIR.
set -euo pipefail
. "$(dirname "$0")/rounds.sh"
mvn=$1
folder=$2
shift 2
if [ ! -d "$folder" ]; then
  git clone --quiet --branch v4.0.10 --depth 1 https://github.com/dropwizard/dropwizard "$folder"
fi
commit=48c582b1384352cfd93d43bf39e9e5bbc3e1fe39
[ "$(git -C "$folder" rev-parse HEAD)" = "$commit" ] || { echo "$folder is not at $commit" >&2; exit 1; }
"$here/ban-one-pattern.sh" "$folder"/{pom.xml,dropwizard-example/pom.xml,docs/source/examples/pom.xml}

resolve() {
  "$mvn" -B -ntp -q -f "$folder" -Dpgpverify.skip "$@"
}
resolve "$@" test -DskipTests "$plugin:check"
resolve "$@" org.apache.maven.plugins:maven-clean-plugin:3.5.0:clean -Dclean.skip
resolve "$@" org.apache.maven.plugins:maven-enforcer-plugin:3.7.0:enforce
resolve "$@" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:tree >/dev/null
resolve "$@" org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeBom
resolve "$@" org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeAggregateBom
