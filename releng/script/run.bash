# The training office: the client with everything around it.

data=${LOKET_DATA:-${XDG_DATA_HOME:-$HOME/.local/share}/loket/training}

loket_run() {
  need "${for_build[@]}" "${for_window[@]}" "${for_printer[@]}"
  build_if_changed
  mkdir -p "$data"
  training_office
  start_printer "$data/printer"
  start_centre "$data/centre"
  furnish
  if [ -z "${DISPLAY:-}" ]; then
    start_screen
    say "no display here: opened $DISPLAY; its picture is $data/screen.png, renewed every five seconds"
    picture &
    started $!
  fi
  say "the training office's data: $data"
  LOKET_DATA=$data LOKET_JAVA_OPTS="${settings[*]} ${LOKET_JAVA_OPTS:-}" NO_AT_BRIDGE=1 "$product/loket.sh" "$@" 2>>"$data/client.log" &
  started $!
  wait $! || die "the client ended with an error (see $data/client.log and $data/window/.metadata/.log)"
}

# What holds for this office on every day, in the file an office keeps it in.
training_office() {
  [ -f "$data/loket.properties" ] || cat >"$data/loket.properties" <<'PROPERTIES'
loket.training=true
loket.office=Kab. Bolaang Mongondow Timur
loket.region=71.10
loket.zone=Asia/Makassar
PROPERTIES
}

furnish() {
  [ ! -f "$data/furnished" ] || return 0
  say "furnishing the training office: 8.000 residents on the ministry's list, 500 blanks in the printer"
  headless "$data" furnish "$data/lists" >&2
  touch "$data/furnished"
}

picture() {
  while :; do
    sleep 5
    scrot --overwrite "$data/screen.png" 2>/dev/null || true
  done
}

loket_console() {
  build_if_changed
  mkdir -p "$data"
  training_office
  if [ "${1:-}" = updates ]; then # p2 changes the installed product, and is in no other
    LOKET_DATA=$data LOKET_JAVA_OPTS="-Djava.util.logging.config.file=$root/releng/script/logging.properties ${LOKET_JAVA_OPTS:-}" \
      "$product/loket.sh" console "$@"
    return
  fi
  headless "$data" "$@"
}
