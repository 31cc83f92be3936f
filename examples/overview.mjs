// What does this person really take? Run: node examples/overview.mjs .region/region.json 999955317
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'fhir-kit-client';
import { importJWK, SignJWT } from 'jose';

const [regionFile = '.region/region.json', bsn] = process.argv.slice(2);
const region = JSON.parse(readFileSync(regionFile, 'utf8'));

// SMART Backend Services: sign who asks with the key that your system registered; the token lasts five minutes.
async function signIn({ system, ura, team, person, role }, purpose, scope) {
  const key = JSON.parse(readFileSync(join(region.keys, `${system}.private.json`), 'utf8'));
  const whoAsks = { subject_organization_id: ura, subject_team: team, person_id: person, subject_role: role, purpose_of_use: purpose };
  const assertion = await new SignJWT({ iss: system, sub: system, aud: region.endpoints.token, jti: randomUUID(), extensions: { ihe_iua: whoAsks } })
    .setProtectedHeader({ alg: 'ES384', kid: key.kid })
    .setExpirationTime('4m')
    .sign(await importJWK(key, 'ES384'));
  const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_assertion_type: type, client_assertion: assertion, scope });
  const answer = await fetch(region.endpoints.token, { method: 'POST', body: form });
  return (await answer.json()).access_token;
}

const bearerToken = await signIn(region.requesters.huisarts, 'TREAT', 'system/MedicationRequest.rs');
const gateway = new Client({ baseUrl: region.endpoints.fhir, bearerToken });

// The BSN travels in the body, never in an address.
const patient = { name: 'patient', valueIdentifier: { system: 'http://fhir.nl/fhir/NamingSystem/bsn', value: bsn } };
const overview = await gateway.operation({ name: '$medication-overview', input: { resourceType: 'Parameters', parameter: [patient] } });

const resources = overview.entry.map(({ resource }) => resource);

// The List has one line a medicine: its basis says whether it is current, stopped or still to come.
const list = resources.find(({ resourceType }) => resourceType === 'List');
for (const { flag, item } of list.entry ?? []) {
  const codes = flag.coding.map(({ code }) => code);
  if (codes.includes('basis')) console.log(`${codes[0]}${codes.includes('interrupted') ? ' (interrupted)' : ''}: ${item.display}`);
}

// What is missing is part of the answer: show it too.
for (const { issue } of resources.filter(({ resourceType }) => resourceType === 'OperationOutcome')) issue.forEach(({ details }) => console.log(`! ${details.text}`));
