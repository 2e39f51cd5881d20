# New parts from templates. What is written compiles, and passes its tests with a stub.

loket_new() {
  [ "${1:-}" = driver ] && [ $# -eq 3 ] || { help >&2; exit 2; }
  new_driver "$2" "$(tr a-z- A-Z_ <<<"$3")"
}

# new_driver NAME KIND: two bundles, a feature, and one line outside them.
new_driver() {
  local name=$1 kind=$2 template=$root/releng/driver-template Name
  [[ $name =~ ^[a-z][a-z0-9]*$ ]] || die "a driver's name is one small word, not $name"
  [ -f "$template/kinds/$kind.java" ] ||
    die "there is no kind $kind; there are: $(cd "$template/kinds" && ls ./*.java | sed 's#^./##; s#.java$##' | tr 'A-Z_\n' 'a-z- ')"
  [ ! -e "$root/bundles/id.loket.driver.$name" ] || die "the driver $name is there already"
  Name=${name^}

  new_folder "$template/bundle" "$root/bundles/id.loket.driver.$name"
  new_folder "$template/tests" "$root/bundles/id.loket.driver.$name.tests"
  new_folder "$template/feature" "$root/features/id.loket.driver.$name.feature"
  new_file "$template/kinds/$kind.java" "$root/bundles/id.loket.driver.$name/src/id/loket/driver/$name/internal/$Name.java"
  new_file "$template/kinds/$kind.answers" \
    "$root/bundles/id.loket.driver.$name.tests/src/id/loket/driver/$name/internal/StubAnswers.java"
  sed -i "0,/<feature id=\"id.loket.driver\./s//<feature id=\"id.loket.driver.$name.feature\"><category name=\"loket\"\/><\/feature>\n  &/" \
    "$root/releng/id.loket.site/category.xml"
  say "bundles/id.loket.driver.$name answers through its Transport: put the maker's protocol there"
}

new_folder() { # FROM TO
  local file
  while IFS= read -r file; do
    new_file "$1/$file" "$2/${file//NAME/$name}"
  done < <(cd "$1" && find . -type f | sed 's#^./##')
}

new_file() { # FROM TO
  mkdir -p "${2%/*}"
  sed "s/@name@/$name/g; s/@Name@/$Name/g; s/@KIND@/$kind/g" "$1" >"$2"
}
