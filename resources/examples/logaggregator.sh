#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# LogAggregator's API: one entry in, the entries of a service out. Needs curl.
set -eu
server=${LOGBOOM_URL:-http://127.0.0.1:8081}

curl -fsS "$server/logs" -H 'Content-Type: application/json' -d '{
  "service_name": "auth-service",
  "timestamp": "2025-03-17T10:15:00Z",
  "message": "User login successful"
}'
echo
curl -fsS "$server/logs?service=auth-service&start=2025-03-17T10:00:00Z&end=2025-03-17T10:30:00Z"
echo
