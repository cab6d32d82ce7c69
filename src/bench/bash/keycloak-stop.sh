#!/usr/bin/env bash
# Stops Keycloak under signed-in people, lets a session expire, starts it again, and then lets it hang
# (SIGSTOP): pages go on or say what cannot be done, no stack trace, recovery without a restart.
# Needs the packaged application (./mvnw -DskipTests package), Linux, curl and python3, and the ports
# 18490 to 18492 free; java must be a JDK 25. Takes about three minutes.
# Usage: src/bench/bash/keycloak-stop.sh [target/quarkus-app/quarkus-run.jar]
set -euo pipefail
jar=$(realpath "${1:-target/quarkus-app/quarkus-run.jar}")
drill=$(realpath src/bench/python/keycloak_stop.py)
export PREMORTEM_LOCAL_KEYCLOAK_HOME
PREMORTEM_LOCAL_KEYCLOAK_HOME=$(realpath target/keycloak/keycloak-*)
here=$(mktemp -d)
cd "$here"
export PREMORTEM_LOCAL_POSTGRES_PORT=18491 PREMORTEM_LOCAL_KEYCLOAK_PORT=18492 QUARKUS_HTTP_PORT=18490
export PREMORTEM_SECRET=only-for-this-check-only-for-this-check
java -Xmx1g --enable-native-access=ALL-UNNAMED -jar "$jar" >app.log 2>&1 &
app=$!
trap 'kill $app 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$here"' EXIT
until curl -sf localhost:18490/q/health/ready >/dev/null; do
  kill -0 "$app" || { tail -n 5 app.log; exit 1; }
  sleep 1
done
python3 "$drill" "$here" 18490 18492
