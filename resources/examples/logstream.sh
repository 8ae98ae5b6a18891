#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# logstream-server's API: a batch in, a search, one entry by its trace. Needs curl.
# API_SECRET is Logboom's secret, where one is set.
set -eu
server=${LOGBOOM_URL:-http://127.0.0.1:8081}
secret=${API_SECRET:-}
trace=6ba7b810-9dad-11d1-80b4-00c04fd430c8

curl -fsS "$server/api/logs" -H "Authorization: Bearer $secret" -H 'Content-Type: application/json' \
    -H 'User-Agent: BillingService/2.1.0' -d '{
  "app_key": "billing-api",
  "app_id": "production",
  "batch_id": "550e8400-e29b-41d4-a716-446655440000",
  "logs": [
    {
      "trace_id": "'"$trace"'",
      "level": "error",
      "category": "payments",
      "message": "Charge failed for invoice #1234",
      "context": {"invoice_id": 1234, "code": "card_declined"},
      "timestamp": "2025-01-15T14:22:00.000Z"
    }
  ]
}'
echo
curl -fsS "$server/api/logs?token=$secret&app_key=billing-api&level=error&search=invoice&limit=20"
echo
curl -fsS "$server/api/logs/$trace?token=$secret"
echo
