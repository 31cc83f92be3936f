import type { ClientKey, Requester, Ura } from '#libs/kernel';
import type { AuditEntry } from '../domain/audit-entry.js';

export const aClient = '0f8fad5b-d9cb-469f-a165-70867728950e' as ClientKey;
export const anotherClient = '7c9e6679-7425-40de-944b-e07fc1f90ae7' as ClientKey;

export const aRequester = (change: Partial<Requester> = {}): Requester => ({
  actsAs: 'care',
  system: 'his-brug',
  organisation: '00000002' as Ura,
  organisationType: 'huisarts',
  team: null,
  person: '900000012',
  role: 'huisarts',
  purpose: 'TREAT',
  ...change,
});

/** A huisarts who saw an overview by the client's consent. */
export const anAuditEntry = (change: Partial<AuditEntry> = {}): AuditEntry => ({
  at: new Date('2026-03-01T09:30:00.123Z'),
  requestId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  event: 'medication-overview',
  action: 'E',
  outcome: 'released',
  client: aClient,
  requester: aRequester(),
  onBehalfOf: null,
  category: 'medication',
  reason: 'client-consented',
  restsOn: { kind: 'consent', id: 'consent-1', version: 2 },
  epoch: 4,
  rules: 'decision/1',
  detail: { sources: [{ id: 'ais-brug', state: 'answered', reason: null }], blocks: ['MA_1', 'TA_é"'], withheld: [], rules: 'overview/1' },
  ...change,
});
