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
  laptop_beside "$folder/office"
  headless "$folder/office/data" demo "$folder" "$@"
}

# A team's laptop: the same bundles on data of their own, with a certificate of the office; started by who needs it.
laptop_beside() { # FOLDER
  {
    declare -f headless_java
    declare -p root headless settings
    echo "settings+=(-Dloket.node=laptop-3 -Dloket.packet.authority=elsewhere)"
    echo "headless_java '$1/laptop' '$1/felix-laptop' fieldday"
  } >"$1/laptop.sh"
  settings+=("-Dloket.demo.laptop=$1/laptop.sh")
}
