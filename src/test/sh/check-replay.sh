#!/bin/sh
# usage: check-replay.sh [DOSSIER.zip]; by default the one that the tests download
# A sealed file is checked by programs that are not ours, replayed by the launcher, and fails where a byte of it changed.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd -P)
dossier=${1:-$root/target/samples/dossier.zip}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "check-replay: $1" >&2
  exit 1
}

[ -s "$dossier" ] || fail "no such file: $dossier"
jar=$("$root/zhiheng" --java-home)/bin/jar
mkdir "$work/parts"
cd "$work/parts"
"$jar" --extract --file "$dossier"
[ -s index.html ] || fail "no index"

# each part but the scheme, which is listed by what it says, has the digest of the manifest
tr ',{}' '\n\n\n' <manifest.json | sed -n 's/^"\([a-z]*[/a-z0-9.-]*\)":"\([0-9a-f]\{64\}\)"$/\2  \1/p' >"$work/sums"
[ "$(wc -l <"$work/sums")" -gt 10 ] || fail "the manifest lists next to nothing"
grep -v '  scheme/' "$work/sums" | sha256sum --check --quiet - >"$work/out" 2>&1 || fail "$(cat "$work/out")"

hash=$(sha256sum manifest.json | cut -d ' ' -f 1)
"$root/zhiheng" replay --seal "$hash" --lang en "$dossier" >"$work/out" || fail "does not replay: $(cat "$work/out")"
grep -q "$hash" "$work/out" || fail "another hash than $hash: $(cat "$work/out")"

# packed by another program it is the same, and with one byte more it is not
"$jar" --create --no-manifest --file "$work/again.zip" -C . .
"$root/zhiheng" replay "$work/again.zip" >"$work/out" || fail "packed again it does not replay: $(cat "$work/out")"
printf ' ' >>report.json
"$jar" --create --no-manifest --file "$work/twin.zip" -C . .
code=0
"$root/zhiheng" replay --lang en "$work/twin.zip" >"$work/out" || code=$?
[ "$code" = 1 ] || fail "a changed report ends with $code"
grep -q 'report.json' "$work/out" || fail "does not name what changed: $(cat "$work/out")"

echo "check-replay: ok"
