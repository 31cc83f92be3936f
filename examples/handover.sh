#!/usr/bin/env bash
# Who takes over? By curl. Run: examples/handover.sh .region/region.json [examples/handover.json]
set -euo pipefail
examples=$(dirname "$0") region=${1:-.region/region.json} handover=${2:-$(dirname "$0")/handover.json}
answer=$(mktemp) headers=$(mktemp)
trap 'rm -f "$answer" "$headers"' EXIT

field() { node -pe "JSON.parse(require('fs').readFileSync(0, 'utf8')).$1"; }
endpoint() { field "endpoints.$1" <"$region"; }

# SMART Backend Services: who asks is signed with the key that their system registered.
token_of() {
  curl -sS --fail-with-body "$(endpoint token)" \
    --data-urlencode grant_type=client_credentials \
    --data-urlencode client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \
    --data-urlencode "client_assertion=$(node "$examples/assertion.mjs" "$region" "$1" TREAT)" \
    --data-urlencode 'scope=system/Task.crus system/ServiceRequest.cr system/Bundle.cr' | field access_token
}
fhir() { curl -sS --fail-with-body -H 'Content-Type: application/fhir+json' -H "Authorization: Bearer $1" "${@:2}"; }

# The FACT team publishes: one Task, one ServiceRequest, one document, together or not at all.
task=$(fhir "$(token_of fact)" "$(endpoint fhir)" --data-binary "@$handover" | field 'entry.map((one) => one.response.location).find((at) => at.startsWith("Task/"))')

# The huisarts reads the Task and accepts it: only the status changes, and only if nobody was first.
huisarts=$(token_of huisarts)
fhir "$huisarts" -D "$headers" -o "$answer" "$(endpoint fhir)/$task"
etag=$(sed -n 's/^etag: *//Ip' "$headers" | tr -d '\r')
sed 's/"status":"requested"/"status":"accepted"/' "$answer" | fhir "$huisarts" -X PUT -H "If-Match: $etag" --data-binary @- "$(endpoint fhir)/$task"
