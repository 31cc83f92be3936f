// Prints the signed assertion that the curl examples sign in with. Run: node examples/assertion.mjs REGION-FILE REQUESTER PURPOSE
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importJWK, SignJWT } from 'jose';

const [regionFile, name, purpose] = process.argv.slice(2);
const { requesters, endpoints, keys } = JSON.parse(readFileSync(regionFile, 'utf8'));
const { system, ura, team, person, role } = requesters[name];
const key = JSON.parse(readFileSync(join(keys, `${system}.private.json`), 'utf8'));
const whoAsks = { subject_organization_id: ura, subject_team: team, person_id: person, subject_role: role, purpose_of_use: purpose };

const assertion = await new SignJWT({ iss: system, sub: system, aud: endpoints.token, jti: randomUUID(), extensions: { ihe_iua: whoAsks } })
  .setProtectedHeader({ alg: 'ES384', kid: key.kid })
  .setExpirationTime('4m')
  .sign(await importJWK(key, 'ES384'));
console.log(assertion);
