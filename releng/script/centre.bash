# The simulated centre and regency: a process of its own, beside the client and on none of its code.

# start_centre FOLDER [ARGUMENT...]: its journal, keys and certificates lie in the folder and outlive it.
# Arguments go to the simulator: --rules FILE, --delay-ms N.
start_centre() {
  local folder=$1 jar path=""
  shift
  mkdir -p "$folder"
  rm -f "$folder/ready.json"
  for jar in releng/id.loket.centre.simulator/target/id.loket.centre.simulator-*.jar \
      "$headless"/bundle/{bcprov,bcutil,bcpkix}_*.jar "$headless"/bundle/*jackson.core.jackson-*.jar; do
    path+=${path:+:}$jar
  done
  java -Xmx192m -XX:+UseSerialGC -cp "$path" id.loket.centre.simulator.Main --data "$folder" "$@" \
    >"$folder/centre.log" 2>&1 &
  started $!
  wait_for 30 "the simulated centre (see $folder/centre.log)" test -f "$folder/ready.json"
  centre_admin=$(centre_address admin "$folder")
  settings+=("-Dloket.centre.url=$(centre_address centre "$folder")"
    "-Dloket.regency.url=$(centre_address regency "$folder")" "-Dloket.hub.url=$(centre_address hub "$folder")"
    "-Dloket.centre.admin=$centre_admin" "-Dloket.centre.journal=$folder/journal.jsonl"
    "-Dloket.centre.exchange=$folder/exchange")
}

centre_address() { # WHAT FOLDER
  sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$2/ready.json"
}

# centre_command 'mode?name=down': tells the simulated centre what to do wrong.
centre_command() {
  exec 3<>"/dev/tcp/127.0.0.1/${centre_admin##*:}"
  printf 'POST /admin/%s HTTP/1.0\r\n\r\n' "$1" >&3
  cat <&3 >/dev/null
  exec 3>&-
}
