#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Tinybird's log anomaly detection: rows and thresholds in, pipes out. Needs curl.
# TB_ADMIN_TOKEN is Logboom's secret, where one is set.
set -eu
server=${LOGBOOM_URL:-http://127.0.0.1:8081}
token=${TB_ADMIN_TOKEN:-}

# append DATA_SOURCE: rows from the standard input.
append() {
    curl -fsS "$server/v0/events?name=$1&wait=true" -H "Authorization: Bearer $token" --data-binary @-
    echo
}

# More than one error a minute is too many.
append log_anomaly_thresholds <<'JSON'
{
  "service": "authentication",
  "severity": "ERROR",
  "threshold_per_minute": 1,
  "active": 1
}
JSON

now=$(date -u '+%Y-%m-%d %H:%M:%S')
row='"service": "authentication", "severity": "ERROR", "message": "Failed login attempt", "error_code": "AUTH-401"'
append system_logs <<JSON
{"timestamp": "$now", "server_id": "srv-001", $row, "resource_id": "user-123"}
{"timestamp": "$now", "server_id": "srv-002", $row, "metadata": "{\"ip\": \"192.168.1.1\"}"}
JSON

curl -fsS "$server/v0/pipes/recent_logs.json?token=$token&severity=ERROR&service=authentication&limit=50"
echo
curl -fsS "$server/v0/pipes/error_distribution.json?token=$token&service=authentication"
echo
curl -fsS "$server/v0/pipes/log_anomalies.json?token=$token&time_window_minutes=60"
echo
