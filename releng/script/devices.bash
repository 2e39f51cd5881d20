# The devices of the benchmark: peers of every driver that can stand without a screen.

# bench_devices [RESIDENTS]
bench_devices() {
  need "${for_camera[@]}" "${for_devices[@]}"
  local folder=$root/target/bench/devices camera
  fresh_office "$folder"
  echo 0 >"$folder/printer/seconds"
  start_sbi "$folder/sbi1" --serial A- --devices finger
  start_sbi "$folder/sbi2" --serial B- --devices iris --version 1.0
  start_sbi "$folder/sbi3" --serial C- --devices face
  start_card "$folder/card"
  start_scanner "$folder/scanner"
  camera=$(free_port)
  settings+=("-Dloket.bench.sbi.admin=$(sbi_admin "$folder/sbi1")" -Dloket.bench.sbi.devices=3
    "-Dloket.bench.camera.port=$camera" "-Dloket.bench.card.answered=$folder/card/answered"
    "-Dloket.camera.sources=Kamera uji=tcpclientsrc host=127.0.0.1 port=$camera do-timestamp=true ! multipartdemux single-stream=true ! jpegdec")
  headless "$folder/data" bench-devices "$@" | tee "$folder/words" | grep -v '^{' || true
  bench_pad "$folder"
  sed -n "s/}\$/,\"pad_overhead_p95_ms\":$(awk '$1 == "pad_p95_us" { printf "%.1f", $2 / 1000 }' "$folder/pad")}/p" "$folder/words"
}

# The pad needs a window: the counter's, with the stopwatch beside it.
bench_pad() {
  need "${for_window[@]}" "${for_screen[@]}"
  start_screen
  settings=(-Dloket.training=true -Dloket.region=71.10 -Dloket.zone=Asia/Makassar)
  "$office/install.sh" --profile counter --into "$1/product" --accept-training-key >"$1/install.log" ||
    die "the counter was not installed (see $1/install.log)"
  stopwatch_beside "$1/product" "$1/configuration" .
  watched_start "$1" pad id.loket.shell.product "$1/configuration" >"$1/pad"
}

# start_card FOLDER: a card reader on PC/SC with a chip in it.
start_card() {
  local libraries=${M2_REPO:-$HOME/.m2/repository} classes
  classes=$(ls releng/id.loket.chip.simulator/target/id.loket.chip.simulator-*.jar "$headless"/bundle/bcprov_*.jar \
    "$libraries"/com/klinec/jcardsim/*/jcardsim-*.jar | paste -sd:)
  rm -rf "$1"
  mkdir -p "$1"
  mkfifo "$1/commands"
  releng/card/start "$1" "$classes" <"$1/commands" >"$1/answers" 2>"$1/log" &
  started $!
  exec {card_commands}>"$1/commands"
  printf 'daemon on\ninsert 0\n' >&"$card_commands"
  wait_for 30 "the card reader (see $1/log and $1/answers)" eval "[ \"\$(grep -c ^ok '$1/answers')\" = 2 ]"
  export PCSCLITE_CSOCK_NAME=$1/pcscd.comm
}

# start_scanner FOLDER: a document scanner lent by saned; the benchmark stands between, and notes when a page went out.
start_scanner() {
  local port
  port=$(free_port)
  mkdir -p "$1"
  releng/scanner/start "$1" "$port" &
  started $!
  wait_for 20 "the scanner (see $1/log)" eval "(: </dev/tcp/127.0.0.1/$port) 2>/dev/null"
  local between
  between=$(free_port)
  settings+=("-Dloket.sane.hosts=127.0.0.1:$between" "-Dloket.bench.scanner.saned=$port" "-Dloket.bench.scanner.port=$between")
}
