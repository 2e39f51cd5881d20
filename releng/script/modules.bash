# Modules taken away and put back by p2, in a copy of the product, beside the data and the window of the day before.

modules=(enrolment printing issuance stock verification outreach driver.ipp training)

bench_modules() {
  need "${for_window[@]}" "${for_screen[@]}"
  local folder=$root/target/bench/modules module broken=0 starts=0 all=()
  fresh_office "$folder"
  say "a day of 12 recordings, so that every module has data"
  headless "$folder/data" demo "$folder/papers" 1000 12 >"$folder/day" || die "the day failed (see $folder/day)"
  start_screen
  product_with_stopwatch "$folder"
  rm -rf "$folder/product"
  cp -r "$product" "$folder/product"
  walk "$folder" whole
  for module in "${modules[@]}"; do
    all+=("id.loket.$module.feature.feature.group")
    say "without $module"
    provision "$folder" -uninstallIU "id.loket.$module.feature.feature.group"
    walk "$folder" without
    compare_pages "$folder" without "rail.id.loket.$module."
    provision "$folder" -installIU "id.loket.$module.feature.feature.group"
    walk "$folder" again
    compare_pages "$folder" again none
    compare_figures "$folder"
  done
  say "the base alone"
  provision "$folder" -uninstallIU "$(IFS=,; echo "${all[*]}")"
  walk "$folder" base
  say "$(wc -l <"$folder/base.walk") pages and figures, $(find "$folder/product/plugins" -name 'id.loket.*' | wc -l) bundles of Loket"
  headless "$folder/data" audit verify >&2 || broken=$((broken + 1))
  printf '{"modules":%d,"starts":%d,"broken":%d}\n' "${#modules[@]}" "$starts" "$broken"
  [ $broken -eq 0 ]
}

# One p2 transaction, as an office's IT does it: from the site alone.
provision() { # FOLDER -installIU|-uninstallIU UNITS
  java -jar "$1"/product/plugins/org.eclipse.equinox.launcher_*.jar -nosplash -data "$1/p2" \
    -application org.eclipse.equinox.p2.director -repository "file:$root/releng/id.loket.site/target/repository" \
    -profile DefaultProfile -destination "$1/product" "$2" "$3" >"$1/p2.log" 2>&1 || die "p2 failed (see $1/p2.log)"
}

# Two people go through every page they have; what they saw and what the log says of faults.
walk() { # FOLDER WHAT
  local account info
  info=$1/product/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info
  grep -q '^id.loket.bench.window,' "$info" || grep '^id.loket.bench.window,' "$1/full/${info#"$1/product/configuration/"}" >>"$info"
  : >"$1/$2.walk"
  for account in supervisor operator; do
    rm -f "$1/data/window/.metadata/.log"
    LOKET_DATA=$1/data LOKET_JAVA_OPTS="${settings[*]} -Dloket.bench.window=walk -Dloket.bench.account=$account" NO_AT_BRIDGE=1 \
      timeout 120 "$1/product/loket.sh" 2>"$1/$2.$account.log" | sed -n "s/^bench \(page\|blocked\|figure\)/$account \1/p" >>"$1/$2.walk" ||
      { say "the client of $account did not end well"; broken=$((broken + 1)); }
    starts=$((starts + 1))
    if cat "$1/data/window/.metadata/.log" "$1"/product/configuration/*.log 2>/dev/null | grep -a '^!ENTRY .* 4 ' >"$1/$2.faults"; then
      cat "$1/$2.faults" >&2
      say "faults in the log of $account"
      broken=$((broken + 1))
    fi
    rm -f "$1"/product/configuration/*.log
  done
}

# The pages of the first walk, less those whose names begin so, are there now, and nothing stands in front of them.
compare_pages() { # FOLDER WHAT LESS
  diff <(grep ' page ' "$1/whole.walk" | grep -vF "$3") <(grep -E ' (page|blocked) ' "$1/$2.walk") >&2 && return
  say "the pages are not those expected"
  broken=$((broken + 1))
}

compare_figures() { # FOLDER
  diff <(grep ' figure ' "$1/whole.walk") <(grep ' figure ' "$1/again.walk") >&2 && return
  say "the figures are not those of before"
  broken=$((broken + 1))
}
