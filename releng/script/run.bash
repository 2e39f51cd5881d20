# The training office: the client with everything around it.

data=${LOKET_DATA:-${XDG_DATA_HOME:-$HOME/.local/share}/loket/training}

loket_run() {
  need "${for_build[@]}" "${for_window[@]}" "${for_printer[@]}"
  build_if_changed
  mkdir -p "$data"
  start_printer "$data/printer"
  start_centre "$data/centre"
  if [ -z "${DISPLAY:-}" ]; then
    start_screen
    say "no display here: opened $DISPLAY; its picture is $data/screen.png, renewed every five seconds"
    picture &
    started $!
  fi
  say "the training office's data: $data"
  settings+=(-Dloket.training=true)
  LOKET_DATA=$data LOKET_JAVA_OPTS="${settings[*]} ${LOKET_JAVA_OPTS:-}" NO_AT_BRIDGE=1 "$product/loket.sh" "$@" &
  started $!
  wait $! || die "the client ended with an error (see $data/window/.metadata/.log)"
}

picture() {
  while :; do
    sleep 5
    scrot --overwrite "$data/screen.png" 2>/dev/null || true
  done
}

loket_console() {
  build_if_changed
  settings+=(-Dloket.training=true)
  headless "$data" "$@"
}
