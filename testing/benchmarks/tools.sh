# Sourced by the scripts beside it.

# run_benchmark MODULES ARGUMENTS-OF-JAVA...: builds the modules, unless NO_BUILD=1, and runs a program of this folder.
run_benchmark() {
  cd "$(dirname "$0")/../.."
  . build/tools.sh
  need_jdk
  need_maven
  modules=$1
  shift
  [ -n "${NO_BUILD:-}" ] ||
    mvn -B -q -ntp -Pserver -pl "$modules" -am -Dmaven.test.skip=true -Dspotless.check.skip=true package
  exec "$JAVA_HOME/bin/java" -cp "testing/benchmarks/target/classes:testing/benchmarks/target/lib/*" "$@"
}
