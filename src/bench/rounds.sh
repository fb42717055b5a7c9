# Read by the scripts beside it: runs whole processes of Maven in interleaved rounds, and keeps what each took.
#
# A script sets `mvn`, `options` (an array) and calls
#   prepare [SPY]      once; SPY is the extension beside it that watches Maven, GoalTimes unless said otherwise
#   test_classes                prints where the test classes of Cordon lie, which must have been compiled
#   class_path [OPTION…]         prints that of the test classes of Cordon, which must have been compiled
#   local_repositories [OPTION…] prints where these are, the first that Maven looks into first
#   cordon_jar [OPTION…]         prints where Cordon lies in them, or what CORDON_JAR says
#   run NAME ARG…      for every row in every round: a build, which must end well unless `may_fail=true`; offline unless `offline=()`
#   forget             after the rounds that only warm up
#   median NAME WHAT   the middle of what the rounds took: wall, cpu (seconds of the process); own-wall, own-cpu,
#                      own-process (milliseconds of the goals named on the command line, all modules together)

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=${CORDON_VERSION:-0.1.0-SNAPSHOT}
plugin=dev.cordon:cordon-maven-plugin:$version
may_fail=false
offline=(-o)

# Facts of earlier builds are never used where one of these is set, and runs without them should be the same everywhere.
for variable in CI CONTINUOUS_INTEGRATION BUILD_NUMBER BUILD_ID GITHUB_ACTIONS GITLAB_CI JENKINS_URL HUDSON_URL TF_BUILD \
  TEAMCITY_VERSION BITBUCKET_BUILD_NUMBER CIRCLECI TRAVIS BUILDKITE DRONE APPVEYOR CIRRUS_CI SEMAPHORE \
  CODEBUILD_BUILD_ID BUILDER_OUTPUT GO_PIPELINE_LABEL HARNESS_BUILD_ID bamboo_planKey; do
  unset "$variable"
done

# What ~/.mavenrc sets for a person's own builds is no part of what is measured.
export MAVEN_SKIP_RC=1

prepare() {
  local spy=${1:-GoalTimes}
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  times=$work/times
  : >"$times"
  local home
  home=$("$mvn" --version | sed -n 's/^Maven home: //p')
  [ -d "$home/lib" ] || { echo "$mvn does not say where its home is" >&2; exit 1; }
  mkdir -p "$work/spy/META-INF/sisu"
  javac -nowarn -proc:none -d "$work/spy" -cp "$home/lib/*" "$here/$spy.java"
  echo "$spy" >"$work/spy/META-INF/sisu/javax.inject.Named"
}

local_repositories() {
  local option head=$HOME/.m2/repository tail=
  for option in "$@"; do
    case $option in
      -Dmaven.repo.local=*) head=${option#*=} ;;
      -Dmaven.repo.local.tail=*) tail=${option#*=} ;;
    esac
  done
  printf '%s\n' "$head" ${tail//,/ }
}

cordon_jar() {
  local repository jar=${CORDON_JAR:-}
  for repository in $(local_repositories "$@"); do
    [ -n "$jar" ] || jar=$(find "$repository/dev/cordon/cordon-maven-plugin/$version/cordon-maven-plugin-$version.jar" 2>/dev/null || true)
  done
  [ -f "$jar" ] || { echo "no Cordon in the local repository: mvn install it, or name its jar in CORDON_JAR" >&2; exit 1; }
  echo "$jar"
}

test_classes() {
  local classes
  classes=$(cd "$here/../.." && pwd)/target/test-classes
  [ -d "$classes/dev/cordon" ] || { echo "no test classes in $classes: run mvn test-compile first" >&2; exit 1; }
  echo "$classes"
}

class_path() {
  local top classes
  top=$(cd "$here/../.." && pwd)
  classes=$(test_classes)
  if [ ! "$top/target/cp" -nt "$top/pom.xml" ]; then
    "$mvn" -B -o -q -f "$top/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile="$top/target/cp" "$@" >&2
  fi
  echo "$classes:$top/target/classes:$(cat "$top/target/cp")"
}

run() {
  local name=$1 status=0
  shift
  rm -f "$work/goals"
  TIMEFORMAT='%R %U %S'
  { time "$mvn" -B "${offline[@]}" "-Dmaven.ext.class.path=$work/spy" "-Dgoal.times=$work/goals" "${options[@]}" "$@" \
    >"$work/log" 2>&1 || status=$?; } 2>"$work/time"
  if [ "$status" -ne 0 ] && ! "$may_fail"; then
    echo "$name: $mvn $* ended with $status" >&2
    tail -n 25 "$work/log" >&2
    exit 1
  fi
  # Goals that are named on the command line run after the lifecycle, and are called default-cli.
  touch "$work/goals"
  awk -v name="$name" 'NR == FNR { wall = $1; cpu = $2 + $3; next }
    $2 == "default-cli" { w += $3; t += $4; p += $5 }
    END { print name, wall, cpu, w + 0, t + 0, p + 0 }' "$work/time" "$work/goals" >>"$times"
}

forget() { : >"$times"; }

median() {
  local column
  case $2 in wall) column=2 ;; cpu) column=3 ;; own-wall) column=4 ;; own-cpu) column=5 ;; own-process) column=6 ;; esac
  awk -v n="$1" -v c="$column" '$1 == n { print $c }' "$times" | sort -n |
    awk '{ v[NR] = $1 } END { if (NR) print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# The machine and what runs on it, without which no figure means anything.
circumstances() {
  echo "$("$mvn" --version | sed -n '1s/ (.*//p'), $(java -version 2>&1 | sed -n 1p), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || uptime | sed 's/.*: //'), $(date -u +%Y-%m-%d)"
}
