# The simulated biometric services: processes of their own, at ports 4501 to 4600 as the interface has it.

# start_sbi FOLDER [ARGUMENT...]: one service; its maker goes on the trust list of this office.
# Arguments go to the simulator: --version 0.9.5|1.0, --devices finger,iris,face, --serial TEXT.
start_sbi() {
  local folder=$1 jar path=""
  shift
  mkdir -p "$folder"
  rm -f "$folder/ready.json"
  if [ -z "${sbi_trust:-}" ]; then
    sbi_trust=$folder/trust
    rm -rf "$sbi_trust"
    mkdir "$sbi_trust"
    settings+=("-Dloket.sbi.trust=$sbi_trust")
  fi
  for jar in releng/id.loket.sbi.simulator/target/id.loket.sbi.simulator-*.jar \
      "$headless"/bundle/{bcprov,bcutil,bcpkix}_*.jar "$headless"/bundle/*jackson.core.jackson-*.jar \
      "$headless"/bundle/jai-imageio-*.jar; do
    path+=${path:+:}$jar
  done
  java -Xmx192m -XX:+UseSerialGC -Djava.awt.headless=true -cp "$path" id.loket.sbi.simulator.Main \
    --data "$folder" "$@" >"$folder/sbi.log" 2>&1 &
  started $!
  wait_for 30 "the simulated biometric service (see $folder/sbi.log)" test -f "$folder/ready.json"
  cp "$folder/maker.pem" "$sbi_trust/$(basename "$folder").pem"
}

sbi_admin() { sed -n 's/.*"admin":"\([^"]*\)".*/\1/p' "$1/ready.json"; } # FOLDER
