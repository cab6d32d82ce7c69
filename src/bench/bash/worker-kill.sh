#!/usr/bin/env bash
# Kills a worker with SIGKILL in mid-training and times how long the job is in nobody's hands.
# Needs the packaged application (./mvnw -DskipTests package), curl and python3, and the ports
# 18480 to 18484 free; java must be a JDK 25. Usage: src/bench/bash/worker-kill.sh [target/quarkus-app/quarkus-run.jar]
set -euo pipefail
jar=$(realpath "${1:-target/quarkus-app/quarkus-run.jar}")
home=$(realpath target/keycloak/keycloak-*)
here=$(mktemp -d)
cd "$here"
export PREMORTEM_LOCAL_POSTGRES_PORT=18481 PREMORTEM_LOCAL_KEYCLOAK_PORT=18482
export PREMORTEM_SECRET=only-for-this-check-only-for-this-check

start() { # name, port, worker?, further settings …
  local name=$1 port=$2 worker=$3
  shift 3
  env "$@" QUARKUS_HTTP_PORT="$port" PREMORTEM_WORKER_ENABLED="$worker" \
    java -Xmx1g --enable-native-access=ALL-UNNAMED -jar "$jar" >"$name.log" 2>&1 &
  echo $!
}
ready() { # port, process
  until curl -sf "localhost:$1/q/health/ready" >/dev/null; do
    kill -0 "$2" || { tail -n 5 "$here"/*.log; exit 1; }
    sleep 1
  done
}
field() { python3 -c 'import json,sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"; }

web=$(start web 18480 false PREMORTEM_LOCAL_KEYCLOAK_HOME="$home")
trap 'kill $web ${second:-} 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$here"' EXIT
ready 18480 "$web"
settings=(
  QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://localhost:18481/premortem
  QUARKUS_DATASOURCE_PASSWORD=premortem QUARKUS_FLYWAY_MIGRATE_AT_START=false
  QUARKUS_OIDC_AUTH_SERVER_URL=http://localhost:18482/realms/premortem
  QUARKUS_OIDC_CREDENTIALS_SECRET=premortem)
first=$(start first 18483 true "${settings[@]}")
ready 18483 "$first"
second=$(start second 18484 true "${settings[@]}")
ready 18484 "$second"
kill -STOP "$second"

token=$(curl -sf localhost:18482/realms/premortem/protocol/openid-connect/token \
  -d grant_type=password -d client_id=premortem-cli -d username=founder@acme.test \
  -d password=premortem --data-urlencode 'scope=openid organization:*' | field access_token)
api() { curl -sf -H "Authorization: Bearer $token" "$@"; }
python3 - >data.csv <<'P'
import random
random.seed(1)
print(",".join(f"x{i}" for i in range(12)) + ",y")
for _ in range(400_000):
    x = [random.gauss(0, 1) for _ in range(12)]
    print(",".join(f"{v:.4f}" for v in x) + "," + ("up" if x[0] * x[1] > 0 else "down"))
P
at=http://localhost:18480/api/v1/o/acme
data=$(api -F file=@data.csv -F name=kill "$at/datasets" | field id)
job=$(api "$at/models" -H 'Content-Type: application/json' \
  -d "{\"dataset\":\"$data\",\"target\":\"y\",\"recipe\":\"article\"}" | field id)
state() { api "$at/jobs/$job" | field "$1"; }
until python3 -c "import sys; sys.exit(not $(state progress) > 0.1)"; do sleep 0.2; done
kill -CONT "$second"
kill -KILL "$first"
killed=$(date +%s)
before=$(state progress)
echo "killed at progress $before; the page says $(state state)"
until grep -q 'Reviving dead execution' second.log; do sleep 0.2; done
echo "taken over after $(($(date +%s) - killed)) s"
visible() {
  api "$at/models" | python3 -c 'import json,sys
print(any(m["id"] == sys.argv[1] for m in json.load(sys.stdin)["items"]))' "$job"
}
while seen=$(visible) && [ "$(state state)" != done ]; do
  [ "$seen" = False ] || { echo 'half a model is visible'; exit 1; }
  sleep 1
done
echo "finished after $(($(date +%s) - killed)) s"
