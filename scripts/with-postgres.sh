#!/bin/sh
# Runs a command beside a PostgreSQL server of its own and ends with the command's code:
#   scripts/with-postgres.sh npm test
# The server lives in a temporary directory, listens on loopback only, and is gone afterwards. TEST_DATABASE_URL names
# it; TEST_DATABASE_RESTART is a command that crashes and starts it.
set -eu

newest_postgres() {
  for dir in "${PG_BIN:-}" $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -rn); do
    if [ -n "$dir" ] && [ -x "$dir/initdb" ]; then echo "$dir" && return; fi
  done
  if command -v initdb >/dev/null 2>&1; then dirname "$(command -v initdb)"; fi
}

bin=$(newest_postgres)
if [ -z "$bin" ]; then
  echo "PostgreSQL is not installed here: apt-get install postgresql (or set PG_BIN to the directory of its programs)." >&2
  exit 3
fi
if [ $# -eq 0 ]; then
  echo "Which command? For example: scripts/with-postgres.sh npm test" >&2
  exit 2
fi

# PostgreSQL refuses to run as root.
as_owner() {
  if [ "$(id -u)" -ne 0 ]; then "$@"; else (cd / && PATH="$PATH:/usr/sbin:/sbin" exec runuser -u "$owner" -- "$@"); fi
}

owner=nobody
if id postgres >/dev/null 2>&1; then owner=postgres; fi
dir=$(mktemp -d)
if [ "$(id -u)" -eq 0 ]; then chown "$owner" "$dir"; fi

server=
stop() {
  if [ -n "$server" ]; then
    server=$(head -n 1 "$dir/data/postmaster.pid" 2>/dev/null || echo "$server")
    kill -INT "$server" 2>/dev/null || true
    tries=0
    while kill -0 "$server" 2>/dev/null && [ "$tries" -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
  fi
  rm -rf "$dir"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

as_owner "$bin/initdb" -D "$dir/data" -U triage -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$dir/initdb.log" 2>&1 || {
  cat "$dir/initdb.log" >&2
  exit 1
}

free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}
port=$(free_port)
as_owner "$bin/pg_ctl" -D "$dir/data" -l "$dir/data/server.log" -w -s -o "-h 127.0.0.1 -p $port -k $dir/data -c fsync=${FSYNC:-off} -c max_connections=200" start || {
  cat "$dir/data/server.log" >&2
  exit 1
}
server=$(head -n 1 "$dir/data/postmaster.pid")

# Ends the server as if it had crashed and starts it again, for whoever wants to see what survives that.
cat >"$dir/restart" <<RESTART
#!/bin/sh
restart="$bin/pg_ctl -D $dir/data -l $dir/data/server.log -w -s -m immediate restart"
if [ "\$(id -u)" -ne 0 ]; then exec \$restart; else cd / && exec runuser -u "$owner" -- \$restart; fi
RESTART
chmod 755 "$dir/restart" && chmod 711 "$dir"

code=0
TEST_DATABASE_RESTART="$dir/restart" TEST_DATABASE_URL="postgres://triage@127.0.0.1:$port/postgres" "$@" || code=$?
exit "$code"
