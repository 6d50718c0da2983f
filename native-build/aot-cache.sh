#!/bin/bash
# Makes an ahead-of-time cache for the packaged server and measures the start with and without it.
# JDK 17 to 24: a class data archive (AppCDS). JDK 25 and later: an AOT cache in one step (JEP 514).
# The cache fits one build, one JDK and one class path: make it where the server will run, e.g. while building its image.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: aot-cache.sh --url JDBC_URL [--user NAME] [--app FOLDER] [--out FOLDER] [--port N] [--runs N]

  --url    JDBC URL of an empty or migrated database the training run may use (never the production one)
  --user   database user; default gridloom. The password is read from GRIDLOOM_DB_PASSWORD
  --app    the packaged server; default runtime/target/quarkus-app
  --out    where the cache and its launcher go; default native-build/target
  --port   port of the training run; default 18080
  --runs   measured starts of each kind; default 3, 0 measures nothing

JAVA_HOME chooses the JDK. Other GRIDLOOM_* variables reach the server as they are.
Writes OUT/gridloom.classpath, OUT/gridloom.jsa or OUT/gridloom.aot, OUT/start (the launcher), OUT/start-times.json.
TEXT
}

here=$(cd "$(dirname "$0")" && pwd)
url='' user=gridloom app=$here/../runtime/target/quarkus-app out=$here/target port=18080 runs=3
while [ $# -gt 0 ]; do
  case $1 in
    --url) url=$2 ;; --user) user=$2 ;; --app) app=$2 ;; --out) out=$2 ;; --port) port=$2 ;; --runs) runs=$2 ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
  shift 2 || { usage >&2; exit 2; }
done
[ -n "$url" ] || { usage >&2; exit 2; }
[ -f "$app/quarkus-run.jar" ] || { echo "no packaged server in $app: run mvn package first" >&2; exit 2; }

app=$(cd "$app" && pwd)
mkdir -p "$out" && out=$(cd "$out" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
version=$("$java" -XshowSettings:properties -version 2>&1 | sed -nE 's/^ *java.specification.version = ([0-9]+).*/\1/p')
if [ "$version" -ge 25 ]; then
  cache=$out/gridloom.aot train=-XX:AOTCacheOutput=$cache use=-XX:AOTCache=$cache
else
  cache=$out/gridloom.jsa train=-XX:ArchiveClassesAtExit=$cache use=-XX:SharedArchiveFile=$cache
fi

# The class path is written out in a fixed order: the jar's own launcher loads through a class loader of its own, whose classes
# no archive keeps, and an archive is refused when the order of the jars changes. What Quarkus rewrote comes first.
{
  printf '%s\n' "$app"/quarkus/transformed-bytecode.jar "$app"/quarkus/generated-bytecode.jar "$app"/app/*.jar
  printf '%s\n' "$app"/lib/boot/*.jar "$app"/lib/main/*.jar | LC_ALL=C sort
} | while read -r jar; do [ -f "$jar" ] && echo "$jar"; done | paste -sd: >"$out/gridloom.classpath"
main=(-Djava.util.logging.manager=org.jboss.logmanager.LogManager -cp "$(cat "$out/gridloom.classpath")" io.quarkus.runner.GeneratedMain)

export GRIDLOOM_JDBC_URL=$url GRIDLOOM_DB_USER=$user GRIDLOOM_PORT=$port
pid=''
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null || true' EXIT

now() { date +%s%3N; }
listens() { curl -fs -o /dev/null --max-time 2 "http://127.0.0.1:$port/q/health/ready"; }
if curl -s -o /dev/null --max-time 1 "http://127.0.0.1:$port/"; then echo "port $port is taken: choose another with --port" >&2; exit 2; fi

# Starts the server, waits until it is ready, prints "milliseconds rss-in-kB", stops it in the orderly way that writes the cache.
run_once() {
  local log=$1 from
  shift
  from=$(now)
  "$java" "$@" >"$log" 2>&1 &
  pid=$!
  until listens; do
    kill -0 "$pid" 2>/dev/null || { echo "the server ended before it was ready:" >&2; tail -20 "$log" | cut -c1-300 >&2; pid=''; return 1; }
    [ $(($(now) - from)) -lt 120000 ] || { echo "the server was not ready in 120 s: $log" >&2; return 1; }
    sleep 0.02
  done
  measured="$(($(now) - from)) $(sed -nE 's/^VmRSS:[^0-9]*([0-9]+).*/\1/p' "/proc/$pid/status")"
  kill -TERM "$pid"
  wait "$pid" || true
  pid=''
}

rm -f "$cache"
echo "training run on Java $version"
run_once "$out/training.log" "$train" "${main[@]}"
[ -s "$cache" ] || { echo "the JVM wrote no cache: $out/training.log" >&2; exit 1; }
echo "$(basename "$cache"): $(du -m "$cache" | cut -f1) MB"

cat >"$out/start" <<TEXT
#!/bin/sh
# Made by aot-cache.sh; fits this build and this JDK only. A cache that does not fit is ignored by the JVM, not an error.
exec "$java" $use -Djava.util.logging.manager=org.jboss.logmanager.LogManager -cp "$(cat "$out/gridloom.classpath")" io.quarkus.runner.GeneratedMain "\$@"
TEXT
chmod +x "$out/start"
[ "$runs" -gt 0 ] || exit 0

# Medians, and in turn, so that a busy minute of the machine falls on all three alike.
for i in $(seq "$runs"); do
  run_once "$out/jar.log" -jar "$app/quarkus-run.jar" && jar+=("$measured")
  run_once "$out/plain.log" -Xshare:auto "${main[@]}" && plain+=("$measured")
  run_once "$out/cached.log" "$use" "${main[@]}" && cached+=("$measured")
done
median() { local column=$1; shift; printf '%s\n' "$@" | cut -d' ' -f"$column" | sort -n | sed -n "$((($# + 1) / 2))p"; }
row() {
  local name=$1; shift
  printf '%-34s %6s ms %6s MB\n' "$name" "$(median 1 "$@")" "$(($(median 2 "$@") / 1024))" >&2
  printf '"%s": {"startMillis": %s, "residentMegabytes": %s}' "$name" "$(median 1 "$@")" "$(($(median 2 "$@") / 1024))"
}
echo "start to ready, and memory then; medians of $runs:"
{
  printf '{"java": %s, "runs": %s, "cacheMegabytes": %s,\n ' "$version" "$runs" "$(du -m "$cache" | cut -f1)"
  row "quarkus-run.jar" "${jar[@]}"; printf ',\n '
  row "class path, no cache" "${plain[@]}"; printf ',\n '
  row "class path, cache" "${cached[@]}"; printf '}\n'
} >"$out/start-times.json"
