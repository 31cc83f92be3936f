import { aboutClient, searchAbout } from '../../tools/schakel/src/fhir/parameters.js';
import { consentBody, type ConsentChoice } from '../../tools/schakel/src/consent-form/consent-body.js';
import { lookedOf, type Looked } from '../../tools/schakel/src/log-page/looked.js';
import { auditEventForm } from '../../tools/schakel/src/log-page/audit-event-form.js';
import type { HttpCall, HttpReply } from '../../tools/schakel/src/gateway-client.js';
import type { Free } from '../handover/support/examples.js';
import { theRegion } from '../support/region/the-region.js';

export type { Free };

export const region = theRegion();
const { endpoints, client } = region;
const overviewJson = 'application/vnd.regioschakel.overview+json';
const usualPurpose: Readonly<Record<string, string | null>> = { crisis: 'ETREAT', client: null, operator: null };

export interface Reply extends HttpReply {
  readonly body: Free;
}

/** One question of a requester, with a real token, at the gateway. */
export const ask = (requester: string, call: Omit<HttpCall, 'url'> & { readonly path: string }, base = endpoints.fhir): Promise<Reply> =>
  client.ask({ requester, purpose: usualPurpose[requester] ?? (requester in usualPurpose ? null : 'TREAT') }, { ...call, url: call.path === '' ? base : `${base}/${call.path}` });

export const get = (requester: string, path: string): Promise<Reply> => ask(requester, { method: 'GET', path });
export const post = (requester: string, path: string, body: unknown): Promise<Reply> => ask(requester, { method: 'POST', path, body });
export const overview = (requester: string, bsn: string): Promise<Reply> =>
  ask(requester, { method: 'POST', path: '$medication-overview', body: aboutClient(bsn), headers: { accept: overviewJson } });
export const crisisCard = (requester: string, bsn: string): Promise<Reply> => post(requester, '$crisis-card', aboutClient(bsn));
export const makeKnown = (bsn: string): Promise<Reply> => post('operator', '$register-client', aboutClient(bsn));

export const bsnOf = (given: string): string => region.clients.find(({ name }) => name.startsWith(given))?.bsn ?? '';

/** What somebody takes down about a client's choice; `holder` names whose data it is about. */
export function record(requester: string, type: 'permit' | 'deny', bsn: string, choice: ConsentChoice, holder?: string): Promise<Reply> {
  const body: Free = consentBody(type, bsn, choice, new Date());
  if (holder) body.provision.actor.push(custodian(holder));
  return ask(requester, { method: 'POST', path: 'Consent', body }, endpoints.consent);
}

const custodian = (ura: string): object => ({
  role: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code: 'CST' }] },
  reference: { identifier: { system: 'http://fhir.nl/fhir/NamingSystem/ura', value: ura } },
});

export const consentOf = (requester: string, id: string): Promise<Reply> => ask(requester, { method: 'GET', path: `Consent/${id}` }, endpoints.consent);

export async function withdraw(id: string): Promise<Reply> {
  const { body, headers } = await consentOf('client', id);
  return ask('client', { method: 'PUT', path: `Consent/${id}`, headers: { 'if-match': headers['etag'] ?? '' }, body: { ...body, status: 'inactive' } }, endpoints.consent);
}

/** Newest first, as the client reads it. */
export async function whoLooked(bsn: string): Promise<Looked[]> {
  const { body } = await post('client', 'AuditEvent/_search', searchAbout(bsn));
  return body.entry.map(({ resource }: Free) => resource).filter(({ resourceType }: Free) => resourceType === 'AuditEvent').map((event: Free) => lookedOf(auditEventForm.parse(event)));
}

/** A refusal without what differs each time. */
export const plain = ({ status, body }: Reply): object => ({ status, body: JSON.parse(JSON.stringify(body), (name, value: unknown) => (name === 'diagnostics' ? '<request>' : value)) as object });

export const nothingToSee = {
  status: 403,
  body: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'forbidden', details: { text: 'nothing may be shown to you about this person' }, diagnostics: '<request>' }] },
};
