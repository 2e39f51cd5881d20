# Work without a window: a day of an office.

# A training office of its own, with a centre and a printer that do what they are told; ./loket run keeps its data.
fresh_office() { # FOLDER [FORMAT the printer is given its cards in, otherwise the one it likes best]
  need "${for_printer[@]}"
  rm -rf "$1"
  mkdir -p "$1"
  start_printer "$1/printer" "${@:2}"
  start_centre "$1/centre" --delay-ms 200
  settings+=(-Dloket.training=true -Dloket.region=71.10 -Dloket.zone=Asia/Makassar -Dloket.simulated.delay=0
    -Dloket.centre.retry-ms=200)
}

loket_demo() {
  build_if_changed
  local folder=${LOKET_DEMO:-$root/target/demo}
  fresh_office "$folder/office" application/pdf
  headless "$folder/office/data" demo "$folder" "$@"
}
