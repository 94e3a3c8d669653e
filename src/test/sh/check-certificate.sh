#!/bin/sh
# usage: check-certificate.sh [PDF URL]; by default the sample that the tests draw
# Looks at a certificate with programs that are not ours: one A4 page, embedded subset fonts, PDF/A in its
# metadata, title and number in its text, and a QR code that says URL. Needs poppler-utils and zbar-tools.
set -eu

pdf=${1:-target/samples/certificate.pdf}
url=${2:-https://zhiheng.example/registry/ZH260001233}
number=${url##*/}

fail() {
  echo "check-certificate: $1" >&2
  exit 1
}

for program in pdfinfo pdffonts pdftotext pdftoppm zbarimg; do
  command -v "$program" >/dev/null || fail "$program is missing; install poppler-utils and zbar-tools"
done
[ -s "$pdf" ] || fail "no such file: $pdf"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

pdfinfo -enc UTF-8 "$pdf" >"$work/info" 2>"$work/errors" || fail "pdfinfo cannot read $pdf: $(cat "$work/errors")"
[ ! -s "$work/errors" ] || fail "pdfinfo complains: $(cat "$work/errors")"
grep -q '^Pages: *1$' "$work/info" || fail "not exactly one page"
grep -q '^Page size:.*(A4)' "$work/info" || fail "not A4"
grep -q "^Title:.*首席质量官评价证书 $number\$" "$work/info" || fail "title without $number"
pdfinfo -enc UTF-8 -meta "$pdf" >"$work/meta"
grep -q 'pdfaid:part>2<' "$work/meta" || fail "metadata do not say PDF/A-2"

# the columns from the right: object ID (two words), unicode, subset, embedded
pdffonts "$pdf" | tail -n +3 >"$work/fonts"
[ -s "$work/fonts" ] || fail "no fonts"
awk '$(NF-4) != "yes" || $(NF-3) != "yes" || $(NF-2) != "yes" { bad = 1 } END { exit bad }' "$work/fonts" \
  || fail "a font is not embedded as a subset with Unicode: $(cat "$work/fonts")"

pdftotext -enc UTF-8 "$pdf" "$work/text"
for words in 首席质量官评价证书 'Chief Quality Officer Evaluation Certificate' 扫码查验 "$number" "$url"; do
  grep -qF "$words" "$work/text" || fail "the text lacks: $words"
done
! grep -q 认证 "$work/text" || fail "the text says 认证"

pdftoppm -r 150 -png -singlefile "$pdf" "$work/page"
read=$(zbarimg --quiet --raw -Sdisable -Sqrcode.enable "$work/page.png") || fail "no QR code can be read"
[ "$read" = "$url" ] || fail "the QR code says '$read', not '$url'"

echo "check-certificate: $pdf is as it should be ($number)"
