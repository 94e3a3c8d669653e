#!/bin/sh
# Wall time, in milliseconds, of a start to the first page and of a short command, five times each.
set -eu
cd "$(dirname -- "$0")/../.."
runs=5
port=${PORT:-18080}
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT

now() { date +%s%3N; }

row() {
  sort -n "$1" | awk -v name="$2" '{t[NR] = $1} END {
    printf "%-34s min %6d  median %6d  max %6d ms\n", name, t[1], t[int((NR + 1) / 2)], t[NR]}'
}

first_page() {
  begin=$(now)
  ./zhiheng serve --port "$port" --data "$data/$1" >"$data/server.log" 2>&1 &
  server=$!
  until curl -s -o "$data/page" "http://127.0.0.1:$port/"; do
    kill -0 "$server" 2>/dev/null || { cat "$data/server.log" >&2; exit 1; }
    sleep 0.05
  done
  echo $(($(now) - begin)) >>"$data/$2"
  kill "$server"
  wait "$server" 2>/dev/null || true
}

command_time() {
  begin=$(now)
  ./zhiheng score src/bench/sheets.csv >/dev/null
  echo $(($(now) - begin)) >>"$data/command"
}

i=0
while [ $i -lt $runs ]; do
  i=$((i + 1))
  first_page "new$i" new
  first_page "new$i" again
  command_time
done
row "$data/new" "first page, new data directory"
row "$data/again" "first page, later start"
row "$data/command" "zhiheng score"
