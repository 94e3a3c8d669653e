#!/bin/sh
# The launcher on a machine whose own java is too old, called from elsewhere, through a link.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "check-launcher: $1" >&2
  exit 1
}

# an older java that comes first on the PATH and in JAVA_HOME
mkdir -p "$work/old jdk/bin"
echo 'JAVA_VERSION="17.0.15"' >"$work/old jdk/release"
for name in java javac; do
  printf '#!/bin/sh\necho "openjdk version \\"17.0.15\\"" >&2\nexit 1\n' >"$work/old jdk/bin/$name"
  chmod +x "$work/old jdk/bin/$name"
done
PATH="$work/old jdk/bin:$PATH"
JAVA_HOME="$work/old jdk"
export PATH JAVA_HOME

found=$("$root/zhiheng" --java-home) || fail "finds no JDK behind an older java"
grep -q '^JAVA_VERSION="25' "$found/release" || fail "takes $found for a JDK 25"

# a JDK named outright is taken, wherever it stands
ln -s "$found" "$work/a new jdk"
[ "$(ZHIHENG_JAVA_HOME="$work/a new jdk" "$root/zhiheng" --java-home)" = "$work/a new jdk" ] \
  || fail "passes over ZHIHENG_JAVA_HOME"

# called through a link, from a directory with blanks
ln -s "$root/zhiheng" "$work/linked"
mkdir "$work/some where"
cd "$work/some where"
"$work/linked" --help >"$work/help" 2>"$work/errors" || fail "--help fails: $(cat "$work/errors")"
[ -s "$work/help" ] || fail "--help says nothing"
[ -z "$(ls -A)" ] || fail "--help leaves files behind"

# a wrong command is refused with the shell's usual exit code for wrong use
code=0
"$work/linked" no-such-command >"$work/out" 2>"$work/errors" || code=$?
[ "$code" = 2 ] || fail "a wrong command ends with $code"
[ -s "$work/errors" ] || fail "a wrong command is refused without a word"

echo "check-launcher: ok"
