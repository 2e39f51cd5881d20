# Work without a window: the demo, and the benchmarks.

# A training office of its own, with a centre and a printer that do what they are told; ./loket run keeps its data.
fresh_office() { # FOLDER
  need "${for_printer[@]}"
  rm -rf "$1"
  mkdir -p "$1"
  start_printer "$1/printer"
  start_centre "$1/centre" --delay-ms 200
  settings+=(-Dloket.training=true -Dloket.region=71.10 -Dloket.zone=Asia/Makassar -Dloket.simulated.delay=0
    -Dloket.centre.retry-ms=200)
}

loket_demo() {
  build_if_changed
  local folder=${LOKET_DEMO:-$root/target/demo}
  fresh_office "$folder/office"
  headless "$folder/office/data" demo "$folder" "$@"
}

loket_bench() {
  [ $# -gt 0 ] || { help >&2; exit 2; }
  build_if_changed
  local name=$1 folder=$root/target/bench
  shift
  case $name in
    crash) bench_crash "$@" ;;
    *)
      fresh_office "$folder/$name"
      headless "$folder/$name/data" "bench-$name" "$@"
      ;;
  esac
}

# The work is killed and started again by a judge that sees it only from outside.
bench_crash() {
  local kills=50
  [ "${1:-}" != --kills ] || kills=$2
  local folder=$root/target/bench/crash
  fresh_office "$folder"
  java -cp "$headless/bundle/*" id.loket.demo.crash.CrashTest "$folder" "$folder/printer" "$folder/centre/journal.jsonl" \
    "$kills" $((kills * 2 / 5)) $((kills * 3)) \
    bash -c "$(declare -f headless_java); $(declare -p settings headless); headless_java '$folder/data' '$folder/felix' work '$folder' $((kills * 3))"
}
