// Who takes over? Run: node examples/handover.mjs .region/region.json [examples/handover.json]
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'fhir-kit-client';
import { importJWK, SignJWT } from 'jose';

const [regionFile = '.region/region.json', handoverFile = 'examples/handover.json'] = process.argv.slice(2);
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

const gatewayFor = async (requester) =>
  new Client({ baseUrl: region.endpoints.fhir, bearerToken: await signIn(region.requesters[requester], 'TREAT', 'system/Task.crus system/ServiceRequest.cr system/Bundle.cr') });

// The FACT team publishes: one Task, one ServiceRequest, one document, together or not at all.
const sender = await gatewayFor('fact');
const published = await sender.transaction({ body: JSON.parse(readFileSync(handoverFile, 'utf8')) });
const [, id] = published.entry.map(({ response }) => /Task\/([^/]+)/.exec(response.location)).find(Boolean);

// The huisarts reads the Task and accepts it: only the status changes, and only if nobody was first.
const receiver = await gatewayFor('huisarts');
const task = await receiver.read({ resourceType: 'Task', id });
const etag = Client.httpFor(task).response.headers.get('etag');
const accepted = await receiver.update({ resourceType: 'Task', id, body: { ...task, status: 'accepted' }, options: { headers: { 'If-Match': etag } } });

// Acceptance is not completion: exactly one team stays responsible, and the Task says which.
const said = (name) => accepted.extension.find(({ url }) => url.endsWith(`/${name}`))?.valueString;
console.log(`${accepted.status}; responsible: ${said('responsible-team')}; waiting for: ${said('waiting-for')}`);
