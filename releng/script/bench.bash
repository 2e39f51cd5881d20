# What is measured. Each benchmark says what it does and ends with one line of JSON.

loket_bench() {
  [ $# -gt 0 ] || { help >&2; exit 2; }
  build_if_changed
  local name=$1 folder=$root/target/bench
  shift
  case $name in
    crash) bench_crash "$@" ;;
    printrun) bench_printrun "$@" ;;
    twoseats) bench_twoseats "$@" ;;
    durable) bench_durable "$@" ;;
    start) bench_start "$@" ;;
    modules) bench_modules ;;
    hotswap) bench_hotswap "$@" ;;
    rollback) bench_rollback ;;
    installkill) bench_installkill "$@" ;;
    profiles) bench_profiles "$@" ;;
    devices) bench_devices "$@" ;;
    queue) bench_queue "$@" ;;
    ledger) bench_ledger "$@" ;;
    match) bench_match "$@" ;;
    fieldday) bench_fieldday "$@" ;;
    identify) bench_identify "$@" ;;
    *)
      fresh_office "$folder/$name"
      headless "$folder/$name/data" "bench-$name" "$@"
      ;;
  esac
}

# The work is killed and started again by a judge that sees it only from outside. Each start finds the framework's cache
# of the one before; a process that lives for seconds is not worth the second compiler.
bench_crash() {
  local kills=50
  [ "${1:-}" != --kills ] || kills=$2
  local folder=$root/target/bench/crash residents=$((kills * 2 + 5))
  fresh_office "$folder"
  settings+=(-Dorg.osgi.framework.storage.clean=none -XX:TieredStopAtLevel=1)
  java -cp "$headless/bundle/*" id.loket.demo.crash.CrashTest "$folder" "$folder/printer" "$folder/centre/journal.jsonl" \
    "$kills" $((kills * 2 / 5)) "$residents" \
    bash -c "$(declare -f headless_java); $(declare -p root settings headless); headless_java '$folder/data' '$folder/felix' work '$folder' $residents"
}

# bench_ledger [--movements N] [--store derby|postgresql]: five million movements of blanks unless told.
bench_ledger() {
  local movements=5000000 store=derby folder=$root/target/bench/ledger
  while [ $# -gt 0 ]; do
    case $1 in
      --movements) movements=$2 ;;
      --store) store=$2 ;;
      *) die "bench ledger takes --movements N and --store derby|postgresql" ;;
    esac
    shift 2
  done
  fresh_office "$folder"
  case $store in
    derby) ;;
    postgresql)
      start_postgres
      settings+=("-Dloket.store.url=jdbc:postgresql://127.0.0.1:$pg_port/postgres" -Dloket.store.user=loket -Dloket.store.password=loket)
      ;;
    *) die "there is no store named $store" ;;
  esac
  headless "$folder/data" bench-ledger "$movements"
}

# bench_printrun [--cards N] [--kills N]: three printers at one second a card, with faults, an outage of the centre and kills
# of the client; the judge sees it only from outside and starts the client again (see PrintRunJudge and RunVerdict).
bench_printrun() {
  local cards=3000 kills=30 folder=$root/target/bench/printrun
  while [ $# -gt 1 ]; do
    case $1 in
      --cards) cards=$2 ;;
      --kills) kills=$2 ;;
      *) die "bench printrun: unknown option $1" ;;
    esac
    shift 2
  done
  need "${for_printer[@]}"
  rm -rf "$folder"
  mkdir -p "$folder/centre"
  three_printers
  settings+=(-Dloket.training=true -Dloket.region=71.10 -Dloket.zone=Asia/Makassar "-Dloket.ipp.printers=$printers")
  say "furnishing an office with $cards cards in its queue"
  headless "$folder/data" printrun-furnish "$cards" "$folder/centre/journal.jsonl" >&2
  start_centre "$folder/centre" --delay-ms 200
  settings+=(-Dorg.osgi.framework.storage.clean=none)
  [ "$kills" -eq 0 ] || settings+=(-XX:TieredStopAtLevel=1)
  java -Xmx192m -XX:+UseSerialGC -cp "$headless/bundle/*" id.loket.bench.printrun.PrintRunJudge "$folder" "$cards" "$kills" \
    "$centre_admin" "$root/releng/printer/start" "${ports[@]}" \
    bash -c "$(declare -f headless_java); $(declare -p root settings headless); headless_java '$folder/data' '$folder/felix' printrun '$folder'"
}

# bench_twoseats [--cards N]: two clients on one PostgreSQL print one queue, each on its own printer; one is killed.
bench_twoseats() {
  local cards=60 folder=$root/target/bench/twoseats common seat
  [ "${1:-}" != --cards ] || cards=$2
  need "${for_printer[@]}"
  rm -rf "$folder"
  mkdir -p "$folder/centre" target
  start_postgres
  three_printers
  settings=(-Dloket.training=true -Dloket.region=71.10 -Dloket.zone=Asia/Makassar
    "-Dloket.store.url=jdbc:postgresql://127.0.0.1:$pg_port/postgres" -Dloket.store.user=loket -Dloket.store.password=loket)
  common=("${settings[@]}")
  settings+=(-Dloket.node=loket-1 "-Dloket.ipp.printers=Loket1=ipp://localhost:${ports[0]}/ipp/print")
  say "furnishing an office with $cards cards in its queue"
  headless "$folder/data1" printrun-furnish "$cards" "$folder/centre/journal.jsonl" >&2
  cp -r "$folder/data1" "$folder/data2"
  # An address of the station itself means another machine at each station: the second one loads its own.
  settings=("${common[@]}" -Dloket.node=loket-2 "-Dloket.ipp.printers=Loket2=ipp://localhost:${ports[1]}/ipp/print")
  headless "$folder/data2" printrun-load "$cards" DKB00600001 >&2
  settings=()
  start_centre "$folder/centre" --delay-ms 200
  common+=("${settings[@]}" -XX:TieredStopAtLevel=1)
  java -Xmx128m -XX:+UseSerialGC -cp "$headless/bundle/*" id.loket.bench.printrun.TwoSeatsJudge "$folder" "$cards" \
    "$root/releng/printer/start" "${ports[0]}" "${ports[1]}" \
    "$(declare -f headless_java); $(declare -p root headless common ports)
     settings=(\"\${common[@]}\" -Dloket.node=loket-\$1 \"-Dloket.ipp.printers=Loket\$1=ipp://localhost:\${ports[\$1-1]}/ipp/print\")
     headless_java '$folder'/data\$1 '$folder'/felix\$1 printrun '$folder'/seat\$1"
}

# bench_fieldday [--kills N] [--import-kills N] [--checks N] [--recordings N] [--rows N]: an office and two laptops, each a process of its
# own with its own data, killed at work, and a stick that is pulled; the judge sees them only from outside (see FieldDayJudge).
bench_fieldday() {
  local kills=10 import_kills=5 checks=200 recordings=8 rows=40 folder=$root/target/bench/fieldday
  while [ $# -gt 1 ]; do
    case $1 in
      --kills) kills=$2 ;;
      --import-kills) import_kills=$2 ;;
      --checks) checks=$2 ;;
      --recordings) recordings=$2 ;;
      --rows) rows=$2 ;;
      *) die "bench fieldday: unknown option $1" ;;
    esac
    shift 2
  done
  rm -rf "$folder"
  mkdir -p "$folder"
  start_centre "$folder/centre"
  settings+=(-Dloket.training=true -Dloket.region=71.10 -Dloket.zone=Asia/Makassar -Dloket.simulated.delay=0
    -Dloket.centre.retry-ms=200 -Dorg.osgi.framework.storage.clean=none -XX:TieredStopAtLevel=1)
  java -Xmx192m -XX:+UseSerialGC -cp "$headless/bundle/*" id.loket.bench.fieldday.FieldDayJudge "$folder" \
    "$kills" "$import_kills" "$checks" "$recordings" "$rows" \
    bash -c "$(declare -f headless_java); $(declare -p root settings headless)
      settings+=(-Dloket.node=\$1)
      [ \$1 = kantor ] || settings+=(-Dloket.packet.authority=elsewhere)
      headless_java '$folder'/data-\$1 '$folder'/felix-\$1 fieldday" node
}

three_printers() {
  local port name
  ports=()
  printers=
  for name in Satu Dua Tiga; do
    port=$(free_port)
    while [[ " ${ports[*]} " == *" $port "* ]]; do port=$(free_port); done
    ports+=("$port")
    printers+=${printers:+,}$name=ipp://localhost:$port/ipp/print
  done
}

# bench_durable [RESIDENTS]: strace watches the disk while fingers are accepted. Before each acknowledgement the database's
# log must have been written to a file that is opened so that writes wait for the disk, or been forced.
bench_durable() {
  need strace
  local folder=$root/target/bench/durable
  fresh_office "$folder"
  strace -f -y -s 24 -e trace=openat,write,pwrite64,writev,fsync,fdatasync -o "$folder/trace" \
    bash -c "$(declare -f headless_java); $(declare -p settings headless root); headless_java '$folder/data' '$folder/felix' bench-capture ${1:-3}" \
    >"$folder/words" || die "the benchmark failed (see $folder/words)"
  awk '
    /openat\(.*\/db\/log\/log[0-9]+\.dat/ && /O_D?SYNC/ { waits = 1 }
    /(write|pwrite64|writev)\([0-9]+<[^>]*\/db\/log\/log[0-9]+\.dat>/ { written++ }
    /f(data)?sync\([0-9]+<[^>]*\/db\/log\/log[0-9]+\.dat>/ { forced++ }
    /write\(1<[^>]*>, "accepted / { acknowledged++; if (waits && written || forced) durable++; written = forced = 0 }
    END { printf "{\"acknowledged\":%d,\"written_through_before\":%d}\n", acknowledged, durable; exit !acknowledged || durable < acknowledged }
  ' "$folder/trace"
}

# bench_start [ROUNDS]: a bare window of the platform, and the client with 8.000 residents, in turn; the medians.
bench_start() {
  need "${for_window[@]}" "${for_screen[@]}"
  local rounds=${1:-7} folder=$root/target/bench/start round
  fresh_office "$folder"
  say "furnishing an office with 8.000 residents"
  headless "$folder/data" furnish "$folder/lists" >&2
  start_screen
  product_with_stopwatch "$folder"
  say "one round to warm the machine, $rounds to measure"
  for ((round = 0; round <= rounds; round++)); do
    watched_start "$folder" bare id.loket.bench.window.bare "$folder/bare" >"$folder/bare.$round"
    watched_start "$folder" login id.loket.shell.product "$folder/full" >"$folder/login.$round"
    say "round $round: $(sort -k2 "$folder/bare.$round" "$folder/login.$round" | tr '\n' ' ')"
  done
  rm "$folder"/{bare,login}.0
  local shell login work
  shell=$(median "$folder" shell) login=$(median "$folder" login_page) work=$(median "$folder" work)
  printf '{"shell_ms":%d,"login_page_ms":%d,"first_work_ms":%d,"heap_mb":%d,"bundles":%d,"install_mb":%d,"login_ratio":%.2f}\n' \
    "$shell" "$login" "$work" $(($(median "$folder" heap_bytes) / 1000000)) "$(median "$folder" bundles)" \
    "$(du -sm --apparent-size "$product" | cut -f1)" "$(awk "BEGIN { print $login / $shell }")"
}

# The product once more, with the stopwatch as one bundle more: once whole, once with nothing of Loket in it.
product_with_stopwatch() { # FOLDER
  cp -rl "$product" "$1/product"
  stopwatch_beside "$1/product" "$1/full" .
  stopwatch_beside "$1/product" "$1/bare" '^(org\.eclipse\.|org\.osgi\.|org\.w3c\.|org\.apache\.(felix\.scr|batik|commons)|jakarta\.|slf4j|com\.sun\.jna)' \
    '\.(persistence|ecf|equinox\.(p2|frameworkadmin|security|simpleconfigurator\.manipulator))'
}

# stopwatch_beside PRODUCT CONFIGURATION BUNDLES [LESS]: a configuration of its own; the product stays as it is.
stopwatch_beside() {
  local stopwatch=$root/releng/id.loket.bench.window/target version info=org.eclipse.equinox.simpleconfigurator/bundles.info
  version=$(sed -n 's/^Bundle-Version: \([^\r]*\).*/\1/p' "$stopwatch/MANIFEST.MF")
  mkdir -p "$2/${info%/*}"
  { grep -v '^#' "$1/configuration/$info" | sed "s#,plugins/#,file:$1/plugins/#" | grep -E "$3" | grep -Ev "${4:-^\$}"
    echo "id.loket.bench.window,$version,file:$stopwatch/id.loket.bench.window-1.0.0-SNAPSHOT.jar,5,true"
  } >"$2/$info"
  sed "s#=file\\\\:plugins/#=file:$1/plugins/#; s#reference\\\\:file\\\\:#reference:file:$1/plugins/#" "$1/configuration/config.ini" >"$2/config.ini"
}

# watched_start FOLDER WHAT PRODUCT CONFIGURATION: prints "figure value", times in milliseconds since the process was begun.
watched_start() {
  local begun
  begun=$(date +%s%3N)
  LOKET_DATA=$1/data LOKET_JAVA_OPTS="${settings[*]} -Dloket.bench.window=$2" NO_AT_BRIDGE=1 \
    "$1/product/loket.sh" -configuration "$4" -product "$3" 2>"$1/$2.log" | awk -v begun="$begun" '
      $1 != "bench" { next }
      $2 == "typed" { typed = $3; next }
      $2 == "first_work" { print "work", $3 - typed; next }
      $2 == "shell" || $2 == "login_page" { print $2, $3 - begun; next }
      { print $2, $3 }' || die "the client ended with an error (see $1/$2.log and the logs in $4)"
}

median() { # FOLDER FIGURE
  awk -v figure="$2" '$1 == figure { print $2 }' "$1"/{bare,login}.* | sort -n | awk '{ v[NR] = $1 } END { if (!NR) exit 1; print v[int((NR + 1) / 2)] }' ||
    die "no start got as far as $2"
}

# bench_queue [WAITING]: the same queue on the embedded engine, encrypted, and on PostgreSQL; one line each.
bench_queue() {
  local folder=$root/target/bench/queue
  fresh_office "$folder"
  LOKET_JAVA_OPTS="-Xmx1g ${LOKET_JAVA_OPTS:-}" headless "$folder/data" bench-queue "$@"
  start_postgres
  settings+=("-Dloket.store.url=jdbc:postgresql://127.0.0.1:$pg_port/postgres" -Dloket.store.user=loket -Dloket.store.password=loket)
  LOKET_JAVA_OPTS="-Xmx1g ${LOKET_JAVA_OPTS:-}" headless "$folder/shared" bench-queue "$@"
}

# A training office without printer and centre: nothing is printed or sent.
lone_office() { # FOLDER
  rm -rf "$1"
  mkdir -p "$1"
  settings=(-Dloket.training=true -Dloket.region=71.10 -Dloket.zone=Asia/Makassar -Dloket.simulated.delay=0)
}

# bench_match [--register N] [--rows A,B,C] [--tuning] [--learn FILE] [--duke]: see MatchBench. With --duke, the last list
# goes through Duke too: fetched for this alone, compiled as it runs, and no part of what is built.
bench_match() {
  local folder=$root/target/bench/match lucene=org.apache.lucene:lucene duke= arguments=()
  while [ $# -gt 0 ]; do
    [ "$1" = --duke ] && duke=$root/.maven/duke || arguments+=("$1")
    shift
  done
  lone_office "$folder"
  [ -z "$duke" ] || arguments+=(--write "$folder")
  LOKET_JAVA_OPTS="-Xmx4g -XX:-UseSerialGC -XX:+UseParallelGC ${LOKET_JAVA_OPTS:-}" headless "$folder/data" bench-match "${arguments[@]}"
  [ -n "$duke" ] || return 0
  [ -d "$duke" ] || fetch_into "$duke" no.priv.garshol.duke:duke:1.2 "$lucene"-{core,analyzers-common,spatial,queries}:4.0.0
  say "the same list through Duke"
  timeout 1800 java -Xmx"${LOKET_DUKE_HEAP:-12g}" -XX:+UseParallelGC -cp "$duke/*:$headless/bundle/*" releng/duke/DukeMatch.java "$folder"
}

# bench_identify [--enrolled A,B] [--images N] [--probes N]: see IdentifyBench. The gallery and the bare templates lie in
# memory at the same time, hence the heap.
bench_identify() {
  local folder=$root/target/bench/identify
  lone_office "$folder"
  LOKET_JAVA_OPTS="-Xmx8g ${LOKET_JAVA_OPTS:-}" headless "$folder/data" bench-identify "$@"
}
