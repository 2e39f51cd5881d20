# Every test there is. A peer that does not start fails the run; so does a test that was skipped.

loket_test() {
  local swtbot="" arguments=()
  while [ $# -gt 0 ]; do
    case $1 in
      --swtbot) swtbot=${2:?--swtbot needs a p2 site or a folder of bundles}; shift 2 ;;
      *) arguments+=("$1"); shift ;;
    esac
  done
  need "${for_build[@]}" "${for_window[@]}" "${for_screen[@]}" "${for_printer[@]}" "${for_camera[@]}" "${for_devices[@]}" "${for_test[@]}"
  fetch_maven
  mkdir -p target
  [ -z "$swtbot" ] || real_swtbot "$swtbot"
  check_conventions
  start_screen
  start_postgres
  peers=$(mktemp -d /tmp/loket-test.XXXXXX)
  started remove_peers
  start_printer "$peers/printer"
  settings+=("-Dloket.test.printer.url=ipp://localhost:$printer_port/ipp/print" "-Dloket.test.printer.dir=$peers/printer"
    "-Dloket.test.printer.start=$root/releng/printer/start" "-Dloket.test.root=$root")

  say "testing (log: target/test.log)"
  forget_classes
  find bundles releng -path '*/target/surefire-reports' -prune -exec rm -rf {} +
  local broken=0
  "$mvn" -B -ntp -Dmaven.test.failure.ignore=true "-Dtest.args=-Xmx768m ${settings[*]}" "${arguments[@]}" verify \
    >target/test.log 2>&1 || broken=$?
  [ $broken -eq 0 ] || { errors_of target/test.log; say "the build failed, so not every test ran"; }
  [ $broken -ne 0 ] || [ ! -d releng/id.loket.site/target/repository ] || check_office "$peers/office" 2>target/office.log || { broken=1; say "the site is not fit for an office (see target/office.log)"; }
  [ $broken -ne 0 ] || [ ! -d "$product" ] || (check_updates "$peers/updates") >target/updates.log 2>&1 || { broken=1; say "a driver that does not serve was not put back (see target/updates.log)"; }
  count_tests && [ $broken -eq 0 ]
}

# The journeys run on the SWTBot found there. A folder of mere bundles is given the index of a p2 site first.
real_swtbot() {
  local site=$1
  if [ -d "$site" ]; then
    site=$(cd "$site" && pwd)
    if [ ! -e "$site/p2.index" ] && [ ! -e "$site/content.jar" ] && [ ! -e "$site/content.xml" ] &&
        [ ! -e "$site/content.xml.xz" ]; then
      rm -rf targets/target/{source,repository} # where the publisher takes and leaves things
      mkdir -p targets/target/source/plugins
      find "$site" -name '*.jar' -exec cp -t targets/target/source/plugins {} +
      "$mvn" -q -B -ntp -f targets/pom.xml \
        "org.eclipse.tycho.extras:tycho-p2-extras-plugin:$(sed -n s/-Dtycho.version=//p .mvn/maven.config):publish-features-and-bundles" \
        -DpublishArtifacts=true >&2 || die "no bundles to test with in $1"
      site=$root/targets/target/repository
    fi
    site=file:$site
  fi
  say "journeys run on the SWTBot of $site"
  arguments+=("-Dswtbot=$site" -pl '!releng/org.eclipse.swtbot.swt.finder')
}

remove_peers() { rm -rf "$peers"; }

# A test folder that the build does not know of would be green for ever.
check_conventions() {
  local folder
  for folder in bundles/*/test releng/*/test; do
    [ ! -d "$folder" ] || grep -qs 'path="test"' "${folder%/test}/.classpath" ||
      die "$folder is in no .classpath: its tests would not run (copy bundles/id.loket.kernel/.classpath)"
  done
}

# Names what failed or was skipped; the last line is the sum.
count_tests() {
  find bundles releng -path '*/target/surefire-reports/TEST-*.xml' -print0 | xargs -0 cat /dev/null | awk '
    function value(line, key) { return match(line, " " key "=\"[^\"]*\"") ? substr(line, RSTART + length(key) + 3, RLENGTH - length(key) - 4) : "" }
    /<testsuite / { tests += value($0, "tests"); bad += value($0, "failures") + value($0, "errors"); skipped += value($0, "skipped") }
    /<testcase /  { name = value($0, "classname") "." value($0, "name") }
    /<(failure|error)[ >]/ { print "failed: " name }
    /<skipped/ { print "skipped: " name }
    END { printf "%d passed, %d failed, %d skipped\n", tests - bad - skipped, bad, skipped; exit tests == 0 || bad + skipped > 0 }'
}
