# The programs that stand in for what an office has around it. All of them on loopback, on free ports.

settings=() # what the client and the headless part are told about them: -Dkey=value

start_printer() { # FOLDER [FORMAT]
  need "${for_printer[@]}"
  rm -f "$1/ready"
  mkdir -p "$1"
  [ -s "$1/port" ] || free_port >"$1/port" # a printer is known by its address: the same one every day
  printer_port=$(cat "$1/port")
  releng/printer/start "$1" "$printer_port" "${@:2}" >"$1/start.log" 2>&1 &
  started $!
  wait_for 20 "the card printer (see $1/start.log)" test -f "$1/ready"
  settings+=("-Dloket.ipp.printers=Latihan=ipp://localhost:$printer_port/ipp/print" "-Dloket.printer.dir=$1")
}

start_postgres() { # as the user postgres where we are root: the server refuses root
  need "${for_test[@]}"
  pg=$(mktemp -d /tmp/loket-postgres.XXXXXX)
  pg_port=$(free_port)
  pg_as=()
  echo loket >"$pg/password"
  if [ "$(id -u)" -eq 0 ]; then
    chown -R postgres: "$pg"
    pg_as=(runuser -u postgres --)
  fi
  started stop_postgres
  local bin=/usr/lib/postgresql/15/bin
  (
    cd /
    "${pg_as[@]}" $bin/initdb -D "$pg/data" -U loket --pwfile="$pg/password" --auth=scram-sha-256 --locale=C.UTF-8
    "${pg_as[@]}" $bin/pg_ctl -D "$pg/data" -w -l "$pg/log" \
      -o "-p $pg_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$pg" start
  ) >target/postgres.log 2>&1 || die "PostgreSQL did not start (see target/postgres.log)"
  settings+=("-Dloket.test.postgresql.url=jdbc:postgresql://127.0.0.1:$pg_port/postgres"
    -Dloket.test.postgresql.user=loket -Dloket.test.postgresql.password=loket)
}

stop_postgres() {
  (cd / && "${pg_as[@]}" /usr/lib/postgresql/15/bin/pg_ctl -D "$pg/data" -m fast stop >/dev/null 2>&1) || true
  rm -rf "$pg"
}

# A screen with a window manager (focus and full-size windows need one), of the size the pages are drawn for.
start_screen() {
  need "${for_screen[@]}"
  local number
  number=$(mktemp)
  Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$number" >target/xvfb.log 2>&1 &
  started $!
  wait_for 20 "the virtual screen (see target/xvfb.log)" test -s "$number"
  DISPLAY=:$(cat "$number")
  export DISPLAY
  rm "$number"
  openbox >target/openbox.log 2>&1 &
  started $!
}
