#!/bin/sh
# A drill: backs a running installation up while it is asked for pages, restores it elsewhere, examines it there and
# starts it; stored files are the same, byte by byte.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd -P)
work=$(mktemp -d)
# the server may run as an account that has to pass
chmod 755 "$work"
pid=''
load=''

ends() {
  [ -z "$load" ] || kill "$load" 2>/dev/null || true
  [ -z "$pid" ] || { kill "$pid" 2>/dev/null && wait "$pid"; } || true
  rm -rf "$work"
}
trap ends EXIT

fail() {
  echo "check-backup: $1" >&2
  exit 1
}

# starts the demonstration on a folder and waits for its first page
serve() {
  "$root/zhiheng" serve --demo --port 0 --data "$1" >"$work/log" 2>&1 &
  pid=$!
  looked=0
  while [ $looked -lt 1200 ] && kill -0 "$pid" 2>/dev/null; do
    address=$(sed -n 's/.* ready: //p' "$work/log")
    if [ -n "$address" ] && curl -fsL -m 20 -o /dev/null "$address"; then
      return
    fi
    looked=$((looked + 1))
    sleep 0.5
  done
  fail "the server does not start: $(cat "$work/log")"
}

stop() {
  kill "$pid"
  wait "$pid" || true
  pid=''
}

serve "$work/data"
(while :; do curl -fsL -m 20 -o /dev/null "$address" || true; done) &
load=$!
"$root/zhiheng" backup --data "$work/data" --to "$work/backup.zip" --lang en >"$work/out" 2>&1 || fail "no backup: $(cat "$work/out")"
kill "$load"
wait "$load" 2>/dev/null || true
load=''

# neither over another backup, nor into a folder that is used
! "$root/zhiheng" backup --data "$work/data" --to "$work/backup.zip" >"$work/out" 2>&1 || fail "a backup was written over"
! "$root/zhiheng" restore "$work/backup.zip" --data "$work/data" >"$work/out" 2>&1 || fail "restored into a folder in use"
[ "$(wc -l <"$work/out")" = 1 ] || fail "the refusal is not one line: $(cat "$work/out")"
stop

"$root/zhiheng" restore "$work/backup.zip" --data "$work/restored" --lang en >"$work/out" 2>&1 || fail "not restored: $(cat "$work/out")"
diff -r "$work/data/documents" "$work/restored/documents" >"$work/out" || fail "stored files differ: $(cat "$work/out")"
diff -r "$work/data/keys" "$work/restored/keys" >"$work/out" || fail "keys differ: $(cat "$work/out")"
"$root/zhiheng" doctor --data "$work/restored" --lang en >"$work/out" 2>&1 || fail "something is broken: $(cat "$work/out")"
serve "$work/restored"
stop

echo "check-backup: ok"
