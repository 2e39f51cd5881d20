# What a machine needs before Loket can be built, run or tested.

maven_version=3.9.9
felix_version=7.0.5
for_build=(openjdk-17-jdk-headless maven ca-certificates)
for_printer=(cups-ipp-utils dbus)
for_devices=(pcscd vsmartcard-vpcd iproute2 sane-utils libsane1)
for_window=(libgtk-3-0)
for_screen=(xvfb openbox scrot)
for_camera=(libgstreamer1.0-0 gstreamer1.0-plugins-base gstreamer1.0-plugins-good)
for_test=(cups-daemon postgresql-15 poppler-utils zbar-tools)

say() { echo "loket: $*" >&2; }
die() { say "$*"; exit 1; }

# Installs the Debian packages that are missing; asks for nothing where none is.
need() {
  local missing=() package as=()
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || die "needs the Debian packages ${missing[*]}, and this machine has no apt-get"
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || die "cannot install ${missing[*]}: neither root nor sudo here"
    as=(sudo)
  fi
  say "installing Debian packages: ${missing[*]}"
  case " ${missing[*]} " in
    *" postgresql-15 "*) # the tests start servers of their own; none is to stay running on this machine
      [ -e /etc/postgresql-common ] || {
        "${as[@]}" mkdir -p /etc/postgresql-common/createcluster.d
        echo "create_main_cluster = false" | "${as[@]}" tee /etc/postgresql-common/createcluster.d/loket.conf >/dev/null
      } ;;
  esac
  apt_quietly "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update
  apt_quietly "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}

apt_quietly() {
  mkdir -p target
  "$@" >target/apt.log 2>&1 || { tail -20 target/apt.log >&2; die "failed: $*"; }
}

# Tycho needs a later Maven than Debian has; Debian's fetches it, outside the checkout because it cannot read ours.
fetch_maven() {
  mvn=$root/.maven/apache-maven-$maven_version/bin/mvn
  felix=$root/.maven/org.apache.felix.main-$felix_version.jar
  [ -x "$mvn" ] && [ -f "$felix" ] && return
  say "fetching Maven $maven_version and Apache Felix $felix_version from Maven Central"
  fetch_into .maven "org.apache.maven:apache-maven:$maven_version:tar.gz:bin" "org.apache.felix:org.apache.felix.main:$felix_version"
  tar xzf ".maven/apache-maven-$maven_version-bin.tar.gz" -C .maven
  rm ".maven/apache-maven-$maven_version-bin.tar.gz"
}

# fetch_into FOLDER ARTIFACT...: from Maven Central, all or nothing.
fetch_into() {
  local elsewhere artifact; elsewhere=$(mktemp -d)
  (
    cd "$elsewhere"
    for artifact in "${@:2}"; do
      /usr/bin/mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy \
        "-Dartifact=$artifact" "-DoutputDirectory=$elsewhere/jars" &>fetch.log || { cat fetch.log >&2; die "Maven Central could not be reached"; }
    done
  )
  mkdir -p "$1"
  mv "$elsewhere"/jars/* "$1"
  rm -r "$elsewhere"
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo $port; return; }
  done
}

# Everything started here is ended here, in reverse order, by its own id.
started=()
started() { started=("$1" "${started[@]}"); }
end_started() {
  local what
  for what in "${started[@]}"; do
    case $what in
      [0-9]*) kill "$what" 2>/dev/null || true; wait "$what" 2>/dev/null || true ;;
      *) "$what" ;;
    esac
  done
  started=()
}
trap end_started EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# wait_for SECONDS WHAT CONDITION...: until the condition holds.
wait_for() {
  local until=$((SECONDS + $1)) what=$2
  shift 2
  until "$@"; do
    [ $SECONDS -lt "$until" ] || die "$what did not start in time"
    sleep 0.1
  done
}
