// What did this person want us to do in a crisis? Run: node examples/crisis-card.mjs .region/region.json 999955317
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

const bearerToken = await signIn(region.requesters.crisis, 'ETREAT', 'system/Bundle.r');
const gateway = new Client({ baseUrl: region.endpoints.fhir, bearerToken });

// One call, by BSN in the body. What the client keeps back from your role is not in it.
const patient = { name: 'patient', valueIdentifier: { system: 'http://fhir.nl/fhir/NamingSystem/bsn', value: bsn } };
const card = await gateway.operation({ name: '$crisis-card', input: { resourceType: 'Parameters', parameter: [patient] } });

// No card that is shared with you: an OperationOutcome that says so.
if (card.resourceType === 'OperationOutcome') console.log(card.issue[0].details.text);
const composition = card.entry?.find(({ resource }) => resource.resourceType === 'Composition').resource;
for (const { title, text } of composition?.section ?? []) console.log(`${title}\n${(text?.div ?? '').replace(/<[^>]+>/g, ' ')}\n`);
