#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Log-Handler-Api: an application with a key of its own, its events and their statistics. Needs curl.
set -eu
server=${LOGBOOM_URL:-http://127.0.0.1:8081}
name=${1:-example-app}

# member NAME: a number or a text of the JSON object on the standard input.
member() {
    sed -n "s/.*\"$1\" *: *\"\{0,1\}\([^\",}]*\).*/\1/p"
}

app=$(curl -fsS -X POST "$server/apps/$name")
echo "$app"
id=$(echo "$app" | member id)
key=$(echo "$app" | member ingest_key)

curl -fsS "$server/apps/$id/events" -H "X-INGEST-KEY: $key" -H 'Content-Type: application/json' -d '{
  "occurred_at": "2026-02-10T10:00:00Z",
  "level": "ERROR",
  "message": "TimeoutError: request timed out",
  "stack": {"frames": []},
  "tags": {"env": "prod", "version": "1.2.3"}
}'
echo
curl -fsS "$server/apps/$id/events?limit=20&level=ERROR"
echo
# Statistics go by the time of receipt.
curl -fsS "$server/apps/$id/stats/by-level?since=2026-01-01&until=9999-12-31"
echo
curl -fsS "$server/apps/$id/stats/top-messages?since=2026-01-01&until=9999-12-31&limit=10"
echo
