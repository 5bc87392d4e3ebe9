# Checks of the tools that Mayday's two commands need; sourced by ./run and ./test.

fail() {
  echo "$*" >&2
  exit 1
}

# Sets JAVA to a JDK 17 or newer and makes Maven use the same one.
need_jdk() {
  if [ -n "${JAVA_HOME:-}" ]; then JAVA="$JAVA_HOME/bin/java"; else JAVA=$(command -v java || true); fi
  [ -n "$JAVA" ] && [ -x "$JAVA" ] || fail "Mayday needs a JDK 17 or newer, and no java was found on the PATH or in JAVA_HOME."
  home=$("$JAVA" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
  feature=$("$JAVA" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
  [ "${feature%%.*}" -ge 17 ] 2>/dev/null || fail "Mayday needs a JDK 17 or newer; $JAVA is version $feature."
  [ -x "$home/bin/javac" ] || fail "Mayday needs a JDK, and $home is only a Java runtime without javac."
  JAVA_HOME=$home
  export JAVA_HOME
}

need_maven() {
  command -v mvn >/dev/null 2>&1 || fail "Mayday needs Apache Maven 3.8.1 or newer, and no mvn was found on the PATH."
}

# Sets MAYDAY_CHROMIUM and MAYDAY_CHROMEDRIVER; installs Debian's, Fedora's or Alpine's package where it may.
need_browser() {
  find_browser && return
  echo "No Chromium with its ChromeDriver was found; trying to install them ..."
  as_root=""
  [ "$(id -u)" = 0 ] || as_root="sudo -n"
  if command -v apt-get >/dev/null 2>&1; then
    { $as_root apt-get update -q && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -q chromium chromium-driver; } || true
  elif command -v dnf >/dev/null 2>&1; then
    $as_root dnf install -y -q chromium chromedriver || true
  elif command -v apk >/dev/null 2>&1; then
    $as_root apk add --quiet chromium chromium-chromedriver || true
  fi
  find_browser || fail "The browser tests need Chromium and ChromeDriver, and they could not be installed: install them, or name them in MAYDAY_CHROMIUM and MAYDAY_CHROMEDRIVER."
}

find_browser() {
  MAYDAY_CHROMIUM=${MAYDAY_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
  MAYDAY_CHROMEDRIVER=${MAYDAY_CHROMEDRIVER:-$(command -v chromedriver || true)}
  export MAYDAY_CHROMIUM MAYDAY_CHROMEDRIVER
  [ -n "$MAYDAY_CHROMIUM" ] && [ -n "$MAYDAY_CHROMEDRIVER" ]
}

# Names each test that failed since a file was made, with its first words: the log of a whole run is long.
red_tests() {
  echo
  echo "Red:"
  find . -path '*/target/*-reports/*.txt' -newer "$1" -exec \
    awk '/^Tests run:/ { next } /<<< (FAILURE|ERROR)!/ { print "  " $1; words = 4; next } /^\tat / { words = 0 } words > 0 && NF { print "      " substr($0, 1, 300); words-- }' {} +
}
