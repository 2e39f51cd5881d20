# Building, and knowing when there is nothing to build.

product=$root/releng/id.loket.product/target/products/id.loket.product/linux/gtk/x86_64
headless=$root/target/headless

loket_build() {
  need "${for_build[@]}"
  fetch_maven
  say "building; the first time fetches the libraries and takes some minutes (log: target/build.log)"
  mkdir -p target
  local begun=$SECONDS
  "$mvn" -B -ntp -DskipTests "$@" verify >target/build.log 2>&1 || { errors_of target/build.log; die "the build failed"; }
  assemble_headless
  sources >target/built
  say "built in $((SECONDS - begun)) s: products in releng/id.loket.product/target/products, p2 site in releng/id.loket.site/target/repository"
}

build_if_changed() {
  need "${for_build[@]}"
  fetch_maven
  [ -f target/built ] && [ "$(sources)" = "$(cat target/built)" ] && [ -d "$product" ] && [ -d "$headless" ] || loket_build
}

# One line that changes when anything that is built changes.
sources() {
  git ls-files -co --exclude-standard -z -- pom.xml .mvn bundles features releng targets loket |
    xargs -0 sha1sum 2>/dev/null | sha1sum
}

errors_of() { grep -E '^\[ERROR|FAILURE' "$1" | grep -v -F 'osgi.platform' | cut -c1-300 | head -30 >&2; }

# Felix takes every bundle in one folder; the framework that p2 counted in for Equinox is the only one left out.
assemble_headless() {
  rm -rf "$headless"
  mkdir -p "$headless/bundle" "$headless/centre"
  ln releng/id.loket.headless/target/repository/plugins/*.jar "$headless/bundle/"
  rm "$headless"/bundle/org.eclipse.osgi_*.jar
  cp "$felix" "$headless/felix.jar"
  ln releng/id.loket.centre.simulator/target/*.jar "$headless/centre/"
}

# headless DATA COMMAND...: one command on Apache Felix, its exit code is ours. Without a command: an open console.
headless() {
  local data=$1 cache code=0 gosh="--noshutdown"
  shift
  [ $# -eq 0 ] || gosh="--noshutdown --nointeractive"
  cache=$(mktemp -d /tmp/loket-felix.XXXXXX)
  # shellcheck disable=SC2086
  java -Xmx384m -XX:+UseSerialGC -Djava.awt.headless=true "-Dloket.data=$data" "-Dloket.run=$*" "-Dgosh.args=$gosh" \
    -Dfelix.auto.deploy.action=install,start "-Dfelix.auto.deploy.dir=$headless/bundle" -Dfelix.log.level=1 \
    "-Dorg.osgi.framework.storage=$cache" -Dfelix.config.properties=file:/dev/null \
    "${settings[@]}" ${LOKET_JAVA_OPTS:-} -jar "$headless/felix.jar" || code=$?
  rm -rf "$cache"
  return $code
}
