#!/usr/bin/env bash
# Which agreements are there, to compose a list of your own? By curl. Run: examples/blocks.sh .region/region.json 999955317
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

# MA of MedicationRequest. TA: MedicationDispense and 422037009; MGB: MedicationStatement and 422979000, each with a scope of its own.
# In use on or after a day; without period-of-use comes all of it, also the stops without which a medicine would look as if it goes on.
curl -sS --fail-with-body "$(endpoint fhir)/MedicationRequest/_search" -H "Authorization: Bearer $token" \
  --data-urlencode "patient.identifier=http://fhir.nl/fhir/NamingSystem/bsn|$bsn" \
  --data-urlencode 'category=http://snomed.info/sct|33633005' \
  --data-urlencode "period-of-use=ge${3:-$(date +%F)}"
