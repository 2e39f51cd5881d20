# Updates of an installation: drivers replaced while they work, changes cut off by kill -9.

# driver_versions FOLDER VERSION...: a signed site, FOLDER/site, with the drivers of the product's site in these versions.
driver_versions() {
  local folder=$1 site=$root/releng/id.loket.site/target/repository version feature id old
  shift
  rm -rf "$folder/versions" "$folder/site" targets/target/{source,repository} # where the publisher takes and leaves things
  mkdir -p targets/target/source/{features,plugins}
  for feature in "$site"/features/id.loket.driver.*.feature_*.jar; do
    id=$(basename "$feature" .jar) old=${id##*_} id=${id%.feature_*}
    for version in "$@"; do
      renumber "$feature" "$old" "$version" "targets/target/source/features/$id.feature_$version.jar"
      renumber "$site/plugins/${id}_$old.jar" "$old" "$version" "targets/target/source/plugins/${id}_$version.jar"
    done
  done
  "$mvn" -q -B -ntp -f targets/pom.xml \
    "org.eclipse.tycho.extras:tycho-p2-extras-plugin:$(sed -n s/-Dtycho.version=//p .mvn/maven.config):publish-features-and-bundles" \
    -DpublishArtifacts=true >"$folder/publish.log" 2>&1 || die "the versions could not be published (see $folder/publish.log)"
  mv targets/target/repository "$folder/site"
  loket_sign "$folder/site" --key "$training_key" --password-file "${training_key%.p12}.password" >&2
}

renumber() { # JAR OLD NEW TARGET
  local unpacked
  unpacked=$(mktemp -d)
  (cd "$unpacked" && jar xf "$1" && sed -i "s/$2/$3/g" META-INF/MANIFEST.MF && { [ ! -f feature.xml ] || sed -i "s/$2/$3/g" feature.xml; })
  [[ $3 != *.broken ]] || rm -rf "$unpacked/OSGI-INF" # installs well, and offers nothing
  jar cfm "$4" "$unpacked/META-INF/MANIFEST.MF" -C "$unpacked" . 2>/dev/null
  rm -r "$unpacked"
}

# An installation of its own, with every driver there is, and the benchmarks of updates as one bundle more.
product_to_change() { # FOLDER
  local bench=$root/releng/id.loket.bench.updates/target version drivers
  version=$(sed -n 's/^Bundle-Version: \([^\r]*\).*/\1/p' "$bench/MANIFEST.MF")
  rm -rf "$1/product"
  cp -r "$product" "$1/product"
  drivers=$(cd "$1/site/features" && printf '%s\n' *.jar | sed 's/_[^_]*$/.feature.group/' | sort -u | paste -sd,)
  provision "$1" -installIU "$drivers"
  cp "$bench"/id.loket.bench.updates-*-SNAPSHOT.jar "$1/product/plugins/id.loket.bench.updates_$version.jar"
  echo "id.loket.bench.updates,$version,plugins/id.loket.bench.updates_$version.jar,4,false" \
    >>"$1/product/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"
  mkdir -p "$1/data/trust"
  cp "$training_certificate" "$1/data/trust/"
}

# in_product FOLDER COMMAND...: becomes the installed product, without a window.
in_product() {
  local folder=$1
  shift
  LOKET_DATA=$folder/data LOKET_JAVA_OPTS="${settings[*]} -Duser.language.display=${LOKET_LANGUAGE:-id} -Djava.util.logging.config.file=$root/releng/script/logging.properties ${LOKET_JAVA_OPTS:-}" \
    exec "$folder/product/loket.sh" console "$@"
}

# bench_hotswap [SWAPS [OTHERS]]
bench_hotswap() {
  local folder=$root/target/bench/hotswap
  fresh_office "$folder"
  say "a second version of every driver"
  driver_versions "$folder" 1.9.0.a
  product_to_change "$folder"
  (in_product "$folder" bench-hotswap "$folder/site" "$@")
}

# bench_installkill [KILLS]: an installation is killed at moments that step through its whole length, as long as one takes
# that is let be; each start after it must come up with all its bundles, on the old version or the new.
bench_installkill() {
  local kills=${1:-20} folder=$root/target/bench/installkill old=0 new=0 broken=0 undone=0 kill span before
  fresh_office "$folder"
  say "a second version of every driver"
  driver_versions "$folder" 1.9.0.a
  product_to_change "$folder"
  (in_product "$folder" updates verify) >"$folder/first" || die "the product does not start (see $folder/first)"
  before=$(version_of driver.ipp "$folder/first")
  rm -rf "$folder/whole"
  mv "$folder/product" "$folder/whole"
  begin_installation "$folder"
  span=$(date +%s%3N)
  while kill -0 $installing 2>/dev/null && [ -d "$folder/product/p2/loket.undo" ] && ! grep -qs 1.9.0.a "$folder/install"; do sleep 0.01; done
  span=$(($(date +%s%3N) - span))
  wait $installing || die "the installation that was let be failed (see $folder/install)"
  say "an installation takes $span ms; $kills are killed within $((span * 11 / 10)) ms"
  for ((kill = 0; kill < kills; kill++)); do
    begin_installation "$folder"
    sleep "$(awk "BEGIN { print $span * 1.1 / 1000 * $kill / $kills }")"
    kill -9 $installing 2>/dev/null || true
    wait $installing 2>/dev/null || true
    [ ! -f "$folder/product/p2/loket.undo/pending" ] || undone=$((undone + 1))
    (in_product "$folder" updates verify) >"$folder/after" 2>&1 || : >"$folder/after.broken"
    case $([ -f "$folder/after.broken" ] || version_of driver.ipp "$folder/after"),$(version_of driver.simulated "$folder/after") in
      "$before,$before") old=$((old + 1)) ;;
      1.9.0.a,1.9.0.a) new=$((new + 1)) ;;
      *) broken=$((broken + 1)); cp "$folder/after" "$folder/broken.$kill" ;;
    esac
    rm -f "$folder/after.broken"
  done
  printf '{"kills":%d,"old":%d,"new":%d,"undone":%d,"broken":%d}\n' "$kills" $old $new $undone $broken
  [ $broken -eq 0 ]
}

# bench_rollback: a new version of a driver that installs well and does not serve is put back by itself.
bench_rollback() {
  fresh_office "$root/target/bench/rollback"
  put_back "$root/target/bench/rollback"
}

put_back() { # FOLDER
  local folder=$1 before after code=0 begun
  mkdir -p "$folder"
  driver_versions "$folder" 1.9.1.broken
  product_to_change "$folder"
  (in_product "$folder" updates verify) >"$folder/first" || die "the product does not start (see $folder/first)"
  before=$(version_of driver.simulated "$folder/first")
  begun=$(date +%s%3N)
  (in_product "$folder" updates install driver.simulated --from "$folder/site") >"$folder/install" 2>&1 || code=$?
  begun=$(($(date +%s%3N) - begun))
  cat "$folder/install" >&2
  (in_product "$folder" updates verify) >"$folder/after" 2>&1 || die "the product is broken (see $folder/after)"
  after=$(version_of driver.simulated "$folder/after")
  printf '{"refused_exit":%d,"old_version_serves":%s,"with_start_ms":%d}\n' $code "$([ "$before" = "$after" ] && echo true || echo false)" $begun
  [ $code -eq 1 ] && [ -n "$before" ] && [ "$before" = "$after" ]
}

# For every test run: the real updater on the product just built.
check_updates() { # FOLDER
  settings+=(-Dloket.training=true -Dloket.zone=Asia/Makassar)
  put_back "$1"
}

# In a fresh copy of the product; returns when the note is being written.
begin_installation() { # FOLDER
  rm -rf "$1/product"
  cp -r "$1/whole" "$1/product"
  (in_product "$1" updates install driver.ipp driver.simulated --from "$1/site") >"$1/install" 2>&1 &
  installing=$!
  until [ -d "$1/product/p2/loket.undo" ] || ! kill -0 $installing 2>/dev/null; do sleep 0.01; done
}

version_of() { # PART FILE
  sed -n "s/^id.loket.$1.feature \([^ ]*\).*/\1/p" "$2"
}
