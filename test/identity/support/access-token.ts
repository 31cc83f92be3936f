import { SignJWT, type JWTPayload } from 'jose';
import supertest, { type Response } from 'supertest';
import { issuer, type KeyFolder, type SystemKey } from './a-key-folder.js';
import { his } from './a-region.js';
import { nowSeconds } from './assertions.js';

export const who = (url: string, token: string): Promise<Response> => supertest(url).get('/fhir/who').set('authorization', `Bearer ${token}`).then((response) => response);

export const hisClaims = { subject_organization_id: '00000002', subject_team: 'praktijk-stadspoort', person_id: 'dr-smit', subject_role: 'huisarts', purpose_of_use: 'TREAT' };

/** An access token as the token server would never sign it. */
export async function anAccessToken(keys: KeyFolder, claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}, key: SystemKey = keys.signingKey): Promise<string> {
  const payload = {
    iss: issuer, aud: 'urn:regioschakel:region:brugstad', client_id: his, sub: his, iat: nowSeconds(), exp: nowSeconds() + 300, jti: 'x',
    scope: 'system/MedicationRequest.rs', extensions: { ihe_iua: hisClaims }, ...claims,
  };
  return new SignJWT(JSON.parse(JSON.stringify(payload)) as JWTPayload).setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt', ...header }).sign(key.privateKey);
}
