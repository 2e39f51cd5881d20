# Building, and knowing when there is nothing to build.

product=$root/releng/id.loket.site/target/products/id.loket.product/linux/gtk/x86_64
headless=$root/target/headless

loket_build() {
  need "${for_build[@]}"
  fetch_maven
  say "building; the first time fetches the libraries and takes some minutes (log: target/build.log)"
  mkdir -p target
  local begun=$SECONDS
  forget_classes
  "$mvn" -B -ntp -DskipTests "$@" verify >target/build.log 2>&1 || { errors_of target/build.log; die "the build failed"; }
  assemble_headless
  assemble_office
  sources >target/built
  say "built in $((SECONDS - begun)) s: products in releng/id.loket.site/target/products, signed p2 site in releng/id.loket.site/target/repository,
    what an office is handed in target/office"
}

# The compiler looks at each file's age alone: a caller of what has changed would keep the old call.
forget_classes() { rm -rf bundles/*/target/{classes,test-classes} releng/*/target/classes; }

build_if_changed() {
  need "${for_build[@]}"
  fetch_maven
  [ -f target/built ] && [ "$(sources)" = "$(cat target/built)" ] && [ -d "$product" ] && [ -d "$headless" ] && [ -d "$office/site" ] || loket_build
}

# One line that changes when anything that is built changes.
sources() {
  git ls-files -co --exclude-standard -z -- pom.xml .mvn bundles features releng targets loket |
    xargs -0 sha1sum 2>/dev/null | sha1sum
}

errors_of() { { grep -E '^\[ERROR|FAILURE' "$1" || tail -20 "$1"; } | grep -v -F 'osgi.platform' | cut -c1-300 | head -30 >&2 || true; }

# Felix takes every bundle in one folder; the framework that p2 counted in for Equinox is the only one left out.
assemble_headless() {
  rm -rf "$headless"
  mkdir -p "$headless/bundle"
  ln releng/id.loket.headless/target/repository/plugins/*.jar "$headless/bundle/"
  rm "$headless"/bundle/org.eclipse.osgi_*.jar
  cp "$felix" "$headless/felix.jar"
}

# headless DATA COMMAND...: one command on Apache Felix, its exit code is ours. Without a command: an open console.
headless() {
  local cache code=0
  cache=$(mktemp -d /tmp/loket-felix.XXXXXX)
  (headless_java "$1" "$cache" "${@:2}") || code=$?
  rm -rf "$cache"
  return $code
}

# headless_java DATA CACHE COMMAND...: becomes that process, so that who kills us kills it.
headless_java() {
  local gosh="--noshutdown"
  [ $# -eq 2 ] || gosh="--noshutdown --nointeractive"
  # shellcheck disable=SC2086
  exec java -Xmx384m -XX:+UseSerialGC -Djava.awt.headless=true "-Duser.language.display=${LOKET_LANGUAGE:-id}" \
    "-Djava.util.logging.config.file=$root/releng/script/logging.properties" "-Dloket.data=$1" "-Dloket.run=${*:3}" "-Dgosh.args=$gosh" \
    -Dfelix.auto.deploy.action=install,start "-Dfelix.auto.deploy.dir=$headless/bundle" -Dfelix.log.level=1 \
    "-Dorg.osgi.framework.storage=$2" -Dorg.osgi.framework.storage.clean=onFirstInit -Dfelix.config.properties=file:/dev/null \
    "${settings[@]}" ${LOKET_JAVA_OPTS:-} -jar "$headless/felix.jar"
}
