# What an office is handed: the signed site, an installer that needs Java alone, the profiles, the certificate.

office=$root/target/office
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
  tool sign "$@"
}

tool() { java -cp "$office/installer/plugins/*" id.loket.update.internal.tool.Tool "$@"; }

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
  "$office/install.sh" --profile "$profile" --into "$into" --accept-training-key "${rest[@]}"
}
