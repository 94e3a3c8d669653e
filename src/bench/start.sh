#!/bin/sh
# Time, in milliseconds, to the first page of the demonstration and of a short command, five times
# each; and the processor's seconds that the program itself took, as a busy machine stretches the rest.
set -eu
cd "$(dirname -- "$0")/../.."
runs=${RUNS:-5}
port=${PORT:-18080}
# below target, as the database of a start as root belongs to another user
data=target/bench
log=$data/server.log
rm -rf "$data"
mkdir -p "$data"
trap 'rm -rf "$data"' EXIT

now() { date +%s%3N; }

row() {
  sort -n "$data/$1" | awk -v name="$2" -v unit="$3" '{t[NR] = $1} END {
    printf "%-38s min %6d  median %6d  max %6d %s\n", name, t[1], t[int((NR + 1) / 2)], t[NR], unit}'
}

# what a process took so far, in milliseconds: user and system time of its stat line, in ticks of 10 ms
processor() {
  sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | awk '{print ($12 + $13) * 10}'
}

first_page() {
  begin=$(now)
  ./zhiheng serve --demo --port "$port" --data "$data/$1" >"$log" 2>&1 &
  server=$!
  until curl -fsL -o "$data/page" "http://127.0.0.1:$port/"; do
    kill -0 "$server" 2>/dev/null || { cat "$log" >&2; exit 1; }
    sleep 0.05
  done 2>/dev/null
  echo $(($(now) - begin)) >>"$data/$2"
  processor "$server" >>"$data/$2.processor"
  until grep -q ' ready: ' "$log"; do sleep 0.1; done
  kill "$server"
  wait "$server" 2>/dev/null || true
}

command_time() {
  begin=$(now)
  ./zhiheng score src/bench/sheets.csv >/dev/null
  echo $(($(now) - begin)) >>"$data/command"
}

i=0
while [ $i -lt "$runs" ]; do
  i=$((i + 1))
  first_page "new$i" new
  first_page "new$i" again
  command_time
done
row new "first page, new data directory" ms
row new.processor "  of it, processor" ms
row again "first page, later start" ms
row again.processor "  of it, processor" ms
row command "zhiheng score" ms
