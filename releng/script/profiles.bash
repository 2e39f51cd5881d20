# Each profile that ships, installed as an office's IT does it, and started.

# bench_profiles [ROUNDS]: a line of JSON each. first_start_ms makes the database; cold_start_ms is the median after it.
bench_profiles() {
  need "${for_window[@]}" "${for_screen[@]}"
  local rounds=${1:-3} folder=$root/target/bench/profiles profile round unnamed broken=0
  rm -rf "$folder"
  mkdir -p "$folder"
  start_screen
  settings=(-Dloket.training=true -Dloket.region=71.10 -Dloket.zone=Asia/Makassar)
  for profile in counter printroom village; do
    local here=$folder/$profile
    mkdir -p "$here/data"
    "$office/install.sh" --profile "$profile" --into "$here/product" --accept-training-key >"$here/install.log" ||
      die "the profile $profile was not installed (see $here/install.log)"
    stopwatch_beside "$here/product" "$here/configuration" .
    for ((round = 0; round <= rounds; round++)); do
      watched_start "$here" login id.loket.shell.product "$here/configuration" >"$here/login.$round"
      say "$profile, start $round: $(tr '\n' ' ' <"$here/login.$round")"
    done
    mv "$here/login.0" "$here/first"
    : >"$here/bare.0" # the medians are taken over pairs elsewhere
    unnamed=$(unnamed_on_disk "$profile" "$here/product")
    [ "$unnamed" -eq 0 ] || broken=$((broken + 1))
    printf '{"profile":"%s","size_mb":%d,"bundles":%d,"first_start_ms":%d,"cold_start_ms":%d,"first_work_ms":%d,"heap_mb":%d,"unnamed_on_disk":%d}\n' \
      "$profile" "$(du -sm --apparent-size "$here/product" | cut -f1)" "$(median "$here" bundles)" \
      "$(awk '$1 == "login_page" { print $2 }' "$here/first")" "$(median "$here" login_page)" "$(median "$here" work)" \
      $(($(median "$here" heap_bytes) / 1000000)) "$unnamed"
  done
  [ $broken -eq 0 ]
}

# unnamed_on_disk PROFILE INSTALLATION: how many bundles and features of modules and drivers are there that it does not name.
unnamed_on_disk() {
  local named=" id.loket.base.feature " feature word bundle count=0
  for word in $(profile_words "$1" modules); do named+="id.loket.$word.feature "; done
  for word in $(profile_words "$1" drivers); do named+="id.loket.driver.$word.feature "; done
  for feature in $named; do named+="$(feature_lines "$feature" includes) "; done
  local kept
  kept=" $(for feature in $named; do feature_lines "$feature" plugin; done | tr '\n' ' ')"
  for feature in features/id.loket.*.feature; do
    feature=${feature#features/}
    case $named in *" $feature "*) continue ;; esac
    compgen -G "$2/features/${feature}_*" >&2 && count=$((count + 1))
    for bundle in $(feature_lines "$feature" plugin); do
      case $kept in *" $bundle "*) continue ;; esac
      compgen -G "$2/plugins/${bundle}_*" >&2 && count=$((count + 1))
    done
  done
  echo $count
}

profile_words() { sed -n "s/^$2 *= *//p" "releng/profiles/$1.profile" | tr ',' ' '; }

feature_lines() { sed -n "s/.*<$2 id=\"\([^\"]*\)\".*/\1/p" "features/$1/feature.xml"; }
