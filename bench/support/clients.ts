import type { Bundle } from '@medplum/fhirtypes';
import { demonstrationClients } from '../../apps/region/src/demonstration/demonstration-clients.js';
import { aboutClient } from '../../tools/schakel/src/fhir/parameters.js';
import { consentBody } from '../../tools/schakel/src/consent-form/consent-body.js';
import type { Asking } from '../../tools/schakel/src/gateway-client.js';
import type { BenchRegion } from './a-region.js';

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
const passesElevenTest = (bsn: string): boolean => weights.reduce((sum, weight, index) => sum + weight * Number(bsn[index]), 0) % 11 === 0;

/** Numbers of nobody, in the test range. */
export function madeUpBsns(count: number): string[] {
  const found: string[] = [];
  for (let at = 60_000; found.length < count; at += 1) if (passesElevenTest(`9999${at}`)) found.push(`9999${at}`);
  return found;
}

const client: Asking = { requester: 'client', purpose: null };
const desk: Asking = { requester: 'operator', purpose: null };

export async function makeKnown({ client: gateway, endpoints }: BenchRegion, bsn: string): Promise<void> {
  await expectDone(gateway.ask(desk, { method: 'POST', url: `${endpoints.fhir}/$register-client`, body: aboutClient(bsn) }));
}

export async function grant({ client: gateway, endpoints }: BenchRegion, bsn: string, who: string, category: string): Promise<void> {
  await expectDone(gateway.ask(client, { method: 'POST', url: `${endpoints.consent}/Consent`, body: consentBody('permit', bsn, { who, category }, new Date()) }));
}

/** The medication of all made-up clients together, as that of one: some 25 treatments over three sources. */
export async function loadMedication({ simulators }: BenchRegion, bsn: string, now: Date): Promise<void> {
  for (const { bsn: theirs, bundles } of demonstrationClients(now)) {
    for (const [simulator, bundle] of Object.entries(bundles)) {
      const response = await fetch(new URL('/control/load', simulators[simulator]), { method: 'POST', body: asOf(bundle, theirs, bsn) });
      const { rejected } = (await response.json()) as { rejected: readonly { reason: string }[] };
      if (rejected[0]) throw new Error(`${simulator} did not take the material: ${rejected[0].reason}`);
    }
  }
}

/** The demonstration's crisis card as somebody else's. */
export function crisisCardOf(bsn: string, now: Date): string {
  const owner = demonstrationClients(now).find(({ crisisCard }) => crisisCard);
  if (!owner?.crisisCard) throw new Error('the demonstration has no crisis card');
  return asOf(owner.crisisCard, owner.bsn, bsn);
}

export async function publishCard({ client: gateway, endpoints }: BenchRegion, bsn: string, now: Date): Promise<void> {
  await expectDone(gateway.ask(client, { method: 'POST', url: `${endpoints.fhir}/Bundle`, body: JSON.parse(crisisCardOf(bsn, now)) as object }));
}

const asOf = (bundle: Bundle, theirs: string, bsn: string): string => JSON.stringify(bundle).replaceAll(theirs, bsn);

async function expectDone(answer: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`setting up this bench was answered ${status}: ${JSON.stringify(body).slice(0, 400)}`);
}
