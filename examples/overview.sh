#!/usr/bin/env bash
# What does this person really take? By curl. Run: examples/overview.sh .region/region.json 999955317
set -euo pipefail
region=${1:-.region/region.json} bsn=${2:?give a BSN} examples=$(dirname "$0")

field() { node -pe "JSON.parse(require('fs').readFileSync(0, 'utf8')).$1"; }
endpoint() { field "endpoints.$1" <"$region"; }

# SMART Backend Services: who asks is signed with the key that your system registered.
token=$(curl -sS --fail-with-body "$(endpoint token)" \
  --data-urlencode grant_type=client_credentials \
  --data-urlencode client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \
  --data-urlencode "client_assertion=$(node "$examples/assertion.mjs" "$region" huisarts TREAT)" \
  --data-urlencode scope=system/MedicationRequest.rs | field access_token)

# The BSN travels in the body, never in an address.
curl -sS --fail-with-body "$(endpoint fhir)/\$medication-overview" \
  -H "Authorization: Bearer $token" -H 'Content-Type: application/fhir+json' --data-binary @- <<JSON
{ "resourceType": "Parameters",
  "parameter": [{ "name": "patient", "valueIdentifier": { "system": "http://fhir.nl/fhir/NamingSystem/bsn", "value": "$bsn" } }] }
JSON
