#!/usr/bin/env bash
# 1,000 tenants × 50 data sets, seeded beside one: do its lists and reports take longer than alone?
# Ends with 1 if one takes more than 1.5 times as long.
# Needs the packaged application (./mvnw -DskipTests package), curl and python3, and the ports
# 18510 to 18512 free; java must be a JDK 25. Takes about ten minutes.
# Usage: src/bench/bash/seeding.sh [target/quarkus-app/quarkus-run.jar]
set -euo pipefail
jar=$(realpath "${1:-target/quarkus-app/quarkus-run.jar}")
bench=$(realpath src/bench)
driver=$(realpath "$(dirname "$jar")"/lib/main/org.postgresql.postgresql-*.jar)
export PREMORTEM_LOCAL_KEYCLOAK_HOME
PREMORTEM_LOCAL_KEYCLOAK_HOME=$(realpath target/keycloak/keycloak-*)
here=$(mktemp -d)
cd "$here"
export PREMORTEM_LOCAL_POSTGRES_PORT=18511 PREMORTEM_LOCAL_KEYCLOAK_PORT=18512 QUARKUS_HTTP_PORT=18510
export PREMORTEM_SECRET=only-for-this-check-only-for-this-check
java -Xmx1g --enable-native-access=ALL-UNNAMED -jar "$jar" >app.log 2>&1 &
app=$!
trap 'kill $app 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$here"' EXIT
until curl -sf localhost:18510/q/health/ready >/dev/null; do
  kill -0 "$app" || { tail -n 5 app.log; exit 1; }
  sleep 1
done
python3 "$bench/python/seeding.py" 18510 18512 java -cp "$driver" \
  "$bench/java/io/premortem/tenancy/Seeding.java" jdbc:postgresql://localhost:18511/premortem premortem
