#!/bin/sh
# Starts Loket, or one command of it: loket.sh console updates list.
# LOKET_DATA: where its data lies. LOKET_JAVA_OPTS: more options for Java.
here=$(cd "$(dirname "$0")" && pwd)
data=${LOKET_DATA:-${XDG_DATA_HOME:-$HOME/.local/share}/loket/office}
for fonts in "$here"/plugins/id.loket.document_*/id/loket/document/fonts/fonts.conf; do FONTCONFIG_FILE=$fonts; done
export FONTCONFIG_FILE
# A change of the installation that was cut off is undone before anything reads what it left.
[ ! -f "$here/p2/loket.undo/pending" ] ||
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$here/p2/loket.undo/undo.jar" id.loket.updater.internal.Undo "$here" || {
  echo "Perubahan pemasangan Loket sedang berjalan, atau belum dapat dibatalkan. Tunggu sampai selesai; periksa ruang disk" \
    "dan hak tulis di $here, lalu buka lagi. (A change of this installation is under way or cannot be undone yet.)" >&2
  exit 1
}
for launcher in "$here"/plugins/org.eclipse.equinox.launcher_*.jar; do :; done
if [ "${1:-}" = console ]; then # a command on this installation and its data, without a window
  shift
  set -- -Djava.awt.headless=true -Declipse.ignoreApp=true -Dosgi.noShutdown=true -Dosgi.startLevel=6 "-Dloket.run=$*" -jar "$launcher" -nosplash
else
  set -- -jar "$launcher" "$@"
fi
# shellcheck disable=SC2086
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
  "-Dloket.data=$data" "-Dosgi.instance.area=$data/window" $LOKET_JAVA_OPTS "$@"
