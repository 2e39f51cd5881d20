#!/bin/sh
# Makes a folder what an office profile says. Needs Java 17; no Maven, no sources, no network.
# ./install.sh --profile village --into /opt/loket     (--language en speaks English)
here=$(cd "$(dirname "$0")" && pwd) || exit 1
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
version=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
[ "${version:-0}" -ge 17 ] || {
  echo "Java 17 tidak ditemukan. Di Debian: apt-get install openjdk-17-jre (Java 17 was not found)" >&2
  exit 1
}
exec "$java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$here/installer/plugins/*" \
  id.loket.update.internal.tool.Tool install "$@"
