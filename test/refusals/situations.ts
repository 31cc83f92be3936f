import { aboutClient } from '../../tools/schakel/src/fhir/parameters.js';
import { consentBody, type ConsentChoice } from '../../tools/schakel/src/consent-form/consent-body.js';
import type { Asking } from '../../tools/schakel/src/gateway-client.js';
import type { TestRegion } from '../support/region/the-region.js';

export const day = 86_400_000;
export const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString();

const choice = (change: Partial<ConsentChoice> = {}): ConsentChoice => ({ who: 'ura:00000002', category: 'medication', ...change });

export interface Situation {
  readonly known: boolean;
  readonly grants?: readonly ConsentChoice[];
  readonly objections?: readonly ConsentChoice[];
  /** Purpose of the huisarts who asks. */
  readonly purpose?: string | null;
}

/** Every way in which a client's word keeps the huisarts from the medication. */
export const denied: Readonly<Record<string, Situation>> = {
  'no grant': { known: true },
  'an expired grant': { known: true, grants: [choice({ from: inDays(-30), until: inDays(-1) })] },
  'a grant that is not yet valid': { known: true, grants: [choice({ from: inDays(1) })] },
  'an objection beside a grant': { known: true, grants: [choice()], objections: [choice()] },
  'a grant for another category': { known: true, grants: [choice({ category: 'crisis-card' })] },
  'a grant to another organisation': { known: true, grants: [choice({ who: 'ura:00000004' })] },
  'a grant to another type of organisation': { known: true, grants: [choice({ who: 'orgtype:pharmacy' })] },
  'a grant to another role': { known: true, grants: [choice({ who: 'orgtype:huisarts/poh-ggz' })] },
  'a grant for another purpose': { known: true, grants: [choice({ purpose: 'COC' })] },
  'a grant that does not cover this purpose': { known: true, grants: [choice()], purpose: 'BTG' },
  'an unknown client': { known: false },
};

export async function bringAbout({ client, endpoints }: TestRegion, bsn: string, { known, grants = [], objections = [] }: Situation): Promise<void> {
  if (known) await done(client, { requester: 'operator', purpose: null }, `${endpoints.fhir}/$register-client`, aboutClient(bsn));
  for (const [type, choices] of [['permit', grants], ['deny', objections]] as const) {
    for (const one of choices) await done(client, { requester: 'client', purpose: null }, `${endpoints.consent}/Consent`, consentBody(type, bsn, one, new Date()));
  }
}

async function done(client: TestRegion['client'], asking: Asking, url: string, body: object): Promise<void> {
  const reply = await client.ask(asking, { method: 'POST', url, body });
  if (reply.status >= 300) throw new Error(`${url} answered ${reply.status}: ${JSON.stringify(reply.body)}`);
}
