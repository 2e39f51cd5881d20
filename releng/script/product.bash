# What an office is handed: the signed site, an installer that needs Java alone, the profiles, the certificate.

office=$root/target/office
caller=${OLDPWD:-$PWD} # files named on the command line lie where it was typed
training_key=releng/training-key/training.p12
training_certificate=bundles/id.loket.training/src/id/loket/training/training.pem

# The office folder, made anew from the site that was just built. The signature is the training key's: a real office signs
# the site again with its own, and puts its own certificate into trust.
assemble_office() {
  local site=releng/id.loket.site/target/repository plugin
  rm -rf "$office"
  mkdir -p "$office"/{installer/plugins,trust}
  while read -r plugin; do
    case $plugin in '#'*) continue ;; esac
    ln "$site/plugins/$plugin"_[0-9]*.jar "$office/installer/plugins/"
  done <releng/installer/bundles.txt
  cp -r releng/profiles "$office/profiles"
  cp releng/installer/{install.sh,install.cmd,BACA-SAYA.txt} "$office/"
  cp "$training_certificate" "$office/trust/"
  tool sign "$site" --key "$training_key" --password-file "${training_key%.p12}.password" >&2
  cp -rl "$site" "$office/site"
}

# sign SITE|PROFILE --key FILE.p12 [--serial N] [--days N], or --new-key FILE.p12 --name NAME
loket_sign() {
  [ -d "$office/installer/plugins" ] || loket_build
  (cd "$caller" && tool sign "$@")
}

tool() { java -cp "$office/installer/plugins/*" id.loket.update.internal.tool.Tool --language en "$@"; }

# product --profile NAME|FILE [--into FOLDER]: from a checkout what install.sh does at an office.
loket_product() {
  build_if_changed
  local profile="" into="" rest=()
  while [ $# -gt 0 ]; do
    case $1 in
      --profile) profile=${2:?--profile needs a name or a file}; shift 2 ;;
      --into) into=${2:?--into needs a folder}; shift 2 ;;
      *) rest+=("$1"); shift ;;
    esac
  done
  [ -n "$profile" ] || { help >&2; exit 2; }
  : "${into:=$root/target/product/$(basename "$profile" .profile)}"
  cd "$caller"
  "$office/install.sh" --profile "$profile" --into "$into" --accept-training-key --language en "${rest[@]}"
}

# The site as it was built and signed: it verifies; with one byte changed it does not; two profiles in turn come out of it,
# and what the second does not name is gone from the disk.
check_office() {
  local folder=$1 broken=0 profile unnamed
  mkdir -p "$folder"
  assemble_office
  tool verify "$office/site" --trust "$office/trust" >&2 || { echo "failed: the signed site does not verify"; broken=1; }
  cp -r "$office/site" "$folder/tampered"
  printf x >>"$folder/tampered/p2.index"
  ! tool verify "$folder/tampered" --trust "$office/trust" >&2 || { echo "failed: a changed site verifies"; broken=1; }
  ! "$office/install.sh" --profile village --into "$folder/loket" >&2 || { echo "failed: an office took the training key"; broken=1; }
  for profile in printroom village; do
    "$office/install.sh" --profile $profile --into "$folder/loket" --accept-training-key >&2 ||
      { echo "failed: the profile $profile was not installed"; return 1; }
  done
  unnamed=$(unnamed_on_disk village "$folder/loket")
  [ "$unnamed" -eq 0 ] || { echo "failed: $unnamed bundles and features that the profile does not name"; broken=1; }
  return $broken
}
