#!/usr/bin/env bash
# Restarts PostgreSQL while nobody asks, under load, and in mid-training for one second and for longer
# than a worker may be silent: requests fail cleanly, then recover; no job lost, none done twice.
# Needs the packaged application (./mvnw -DskipTests package), Linux, curl and python3, and the ports
# 18500 to 18502 free; java must be a JDK 25. Takes about four minutes.
# Usage: src/bench/bash/postgres-restart.sh [target/quarkus-app/quarkus-run.jar]
set -euo pipefail
jar=$(realpath "${1:-target/quarkus-app/quarkus-run.jar}")
drill=$(realpath src/bench/python/postgres_restart.py)
export PREMORTEM_LOCAL_KEYCLOAK_HOME
PREMORTEM_LOCAL_KEYCLOAK_HOME=$(realpath target/keycloak/keycloak-*)
here=$(mktemp -d)
cd "$here"
export PREMORTEM_LOCAL_POSTGRES_PORT=18501 PREMORTEM_LOCAL_KEYCLOAK_PORT=18502 QUARKUS_HTTP_PORT=18500
export PREMORTEM_SECRET=only-for-this-check-only-for-this-check
java -Xmx1g --enable-native-access=ALL-UNNAMED -jar "$jar" >app.log 2>&1 &
app=$!
trap 'kill $app 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$here"' EXIT
until curl -sf localhost:18500/q/health/ready >/dev/null; do
  kill -0 "$app" || { tail -n 5 app.log; exit 1; }
  sleep 1
done
python3 "$drill" "$here" 18500 18502
