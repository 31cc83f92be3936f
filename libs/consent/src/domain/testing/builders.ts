import type { ClientKey, Requester, Ura } from '#libs/kernel';
import type { AccessFacts, AccessRequest, Item } from '../access.js';
import type { Provision } from '../provision.js';

export const noon = new Date('2026-06-01T12:00:00Z');
export const huisartsenpraktijk = '00000010' as Ura;
export const instelling = '00000001' as Ura;

export const aRequester = (change: Partial<Requester> = {}): Requester => ({
  actsAs: 'care',
  system: 'his-brug',
  organisation: huisartsenpraktijk,
  organisationType: 'huisarts',
  team: 'praktijk-brug',
  person: 'dr-smit',
  role: 'huisarts',
  purpose: 'TREAT',
  ...change,
});

export const anAccessRequest = (requester: Partial<Requester> = {}, at = noon): AccessRequest => ({
  requester: aRequester(requester),
  client: '00000000-0000-4000-8000-000000000001' as ClientKey,
  at,
});

export const anItem = (change: Partial<Item> = {}): Item => ({ category: 'medication', labels: [], holder: instelling, ...change });

export const aGrant = (change: Partial<Provision> = {}): Provision => ({
  consent: { id: 'grant', version: 1 },
  kind: 'grant',
  who: { kind: 'organisation', ura: huisartsenpraktijk },
  categories: ['medication'],
  sensitivities: null,
  purposes: null,
  holder: null,
  from: null,
  until: null,
  alsoInEmergency: false,
  ...change,
});

export const anObjection = (change: Partial<Provision> = {}): Provision =>
  aGrant({ consent: { id: 'objection', version: 1 }, kind: 'objection', ...change });

export const someFacts = (change: Partial<AccessFacts> = {}): AccessFacts => ({
  epoch: { number: 1, mark: 'one' },
  provisions: [aGrant()],
  relation: 'none',
  directedNeedsExplicitConsent: false,
  ...change,
});
