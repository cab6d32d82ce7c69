#!/usr/bin/env bash
# 64 connections that predict one row after the other with an API key, against one packaged
# application after the other, so that two states of it are compared in the same minutes.
# Needs curl and python3, and the ports 18580 to 18582 free.
# Usage: src/bench/bash/load.sh seconds target/quarkus-app/quarkus-run.jar [another.jar …]
set -euo pipefail
seconds=$1
shift
home=$(realpath target/keycloak/keycloak-*)
javac -d target/bench src/bench/java/io/premortem/inference/LoadBench.java
bench=$(realpath target/bench)
iris=$(realpath src/test/resources/io/premortem/lab/iris.csv)
export PREMORTEM_LOCAL_POSTGRES_PORT=18581 PREMORTEM_LOCAL_KEYCLOAK_PORT=18582
export PREMORTEM_LOCAL_KEYCLOAK_HOME="$home" QUARKUS_HTTP_PORT=18580
export PREMORTEM_SECRET=only-for-this-check-only-for-this-check
at=http://localhost:18580/api/v1/o/acme
field() { python3 -c 'import json,sys; print(eval("json.load(sys.stdin)" + sys.argv[1]))' "$1"; }

measure() { # jar
  java -Xmx1g --enable-native-access=ALL-UNNAMED -jar "$1" >app.log 2>&1 &
  app=$!
  until curl -sf localhost:18580/q/health/ready >/dev/null; do sleep 1; done
  token=$(curl -sf localhost:18582/realms/premortem/protocol/openid-connect/token \
    -d grant_type=password -d client_id=premortem-cli -d username=founder@acme.test \
    -d password=premortem --data-urlencode 'scope=openid organization:*' | field '["access_token"]')
  api() { curl -sf -H "Authorization: Bearer $token" "$@"; }
  json='Content-Type: application/json'
  data=$(api -F "file=@$iris" -F name=load "$at/datasets" | field '["id"]')
  job=$(api "$at/models" -H "$json" \
    -d "{\"dataset\":\"$data\",\"target\":\"target\",\"recipe\":\"article\"}" | field '["id"]')
  until [ "$(api "$at/jobs/$job" | field '["state"]')" = done ]; do sleep 0.5; done
  model=$(api "$at/jobs/$job" | field '["result"]["model"]')
  api -X POST "$at/models/$model/deploy" >/dev/null
  key=$(api "$at/keys" -H "$json" -d "{\"name\":\"load\",\"scopes\":[\"predict\"],
    \"perMinute\":1000000,\"expiresAt\":\"$(date -u -d '+1 day' +%FT%TZ)\"}" | field '["key"]')
  java -cp "$bench" io.premortem.inference.LoadBench "$at/models/$model/live/predict" "$key" \
    '{"rows":[{"sepal_length_cm":5.1,"sepal_width_cm":3.5,"petal_length_cm":1.4,"petal_width_cm":0.2}]}' \
    "$app" 64 "$seconds"
  kill "$app"
  wait "$app" || true
}

jars=()
for jar in "$@"; do jars+=("$(realpath "$jar")"); done
here=$(mktemp -d)
trap 'kill ${app:-} 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$here"' EXIT
for jar in "${jars[@]}"; do
  mkdir "$here/run" && cd "$here/run"
  echo "$jar"
  measure "$jar"
  cd / && rm -rf "$here/run"
done
