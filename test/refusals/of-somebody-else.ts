import { readFileSync } from 'node:fs';
import { putBsnIn } from '../../tools/schakel/src/fhir/put-bsn-in.js';
import { consentBody } from '../../tools/schakel/src/consent-form/consent-body.js';
import type { HttpReply } from '../../tools/schakel/src/gateway-client.js';
import type { TestRegion } from '../support/region/the-region.js';

/** Something that is there, and that huisarts-other may not see. */
export interface Foreign {
  readonly base: string;
  readonly id: string;
}

type Make = (region: TestRegion, bsn: string) => Promise<Foreign>;

const byClient = { requester: 'client', purpose: null };
const example = (name: string, bsn: string): unknown => putBsnIn(JSON.parse(readFileSync(`examples/${name}`, 'utf8')), bsn);

export const aForeignConsent: Make = async ({ client, endpoints }, bsn) => {
  const base = `${endpoints.consent}/Consent`;
  const body = consentBody('permit', bsn, { who: 'ura:00000002', category: 'medication' }, new Date());
  return { base, id: idIn(await client.ask(byClient, { method: 'POST', url: base, body })) };
};

export const aForeignCard: Make = async ({ client, endpoints }, bsn) => {
  const base = `${endpoints.fhir}/Bundle`;
  return { base, id: idIn(await client.ask(byClient, { method: 'POST', url: base, body: example('crisis-card.json', bsn) })) };
};

export async function aForeignHandover({ client, endpoints }: TestRegion, bsn: string): Promise<Foreign & { readonly document: string }> {
  const reply = await client.ask({ requester: 'fact', purpose: 'TREAT' }, { method: 'POST', url: endpoints.fhir, body: example('handover.json', bsn) });
  const idOf = (type: string): string | undefined => new RegExp(`"${type}/([^"/]+)`).exec(JSON.stringify(reply.body))?.[1];
  const [id, document] = [idOf('Task'), idOf('Bundle')];
  if (!id || !document) throw new Error(`no handover: ${JSON.stringify(reply.body)}`);
  return { base: `${endpoints.fhir}/Task`, id, document };
}

function idIn({ status, body }: HttpReply): string {
  const { id } = body as { id?: unknown };
  if (status >= 300 || typeof id !== 'string') throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return id;
}
