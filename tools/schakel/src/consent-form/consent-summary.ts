import { z } from 'zod';
import { Fault } from '../ending/endings.js';
import { systems } from './systems.js';
import { whoOf } from './who.js';

const coding = z.object({ system: z.string(), code: z.string() });
const actor = z.object({ role: z.object({ coding: z.array(coding) }), reference: z.object({ identifier: z.object({ system: z.string(), value: z.string() }) }) });

export const consentForm = z.looseObject({
  resourceType: z.literal('Consent'),
  id: z.string(),
  meta: z.looseObject({ versionId: z.string(), extension: z.array(z.object({ url: z.string(), valueInteger: z.number().optional() })).default([]) }),
  status: z.string(),
  provision: z.looseObject({
    type: z.enum(['permit', 'deny']),
    period: z.object({ start: z.string().optional(), end: z.string().optional() }).default({}),
    actor: z.array(actor).default([]),
    purpose: z.array(coding).default([]),
    class: z.array(coding).default([]),
    securityLabel: z.array(coding).default([]),
  }),
});

export type Consent = z.infer<typeof consentForm>;

/** One line of `consent list`; `purpose` null: what a consent covers that names none. */
export function consentSummary({ id, status, provision }: Consent): Record<string, string | null> {
  const receiver = provision.actor.find(({ role }) => role.coding.some(({ code }) => code === 'IRCP'));
  return {
    id,
    kind: provision.type === 'permit' ? 'grant' : 'objection',
    who: whoOf(receiver?.reference.identifier ?? null),
    category: codesOf(provision.class),
    purpose: codesOf(provision.purpose),
    from: provision.period.start ?? null,
    until: provision.period.end ?? null,
    status,
  };
}

/** null: however sensitive it is. */
export const sensitivityOf = ({ provision }: Consent): string | null => codesOf(provision.securityLabel);

export function epochOf({ meta }: Consent): number {
  const epoch = meta.extension.find(({ url }) => url === systems.epoch)?.valueInteger;
  if (epoch === undefined) throw new Fault('De consent-dienst zei niet bij welke versie van de toestemmingen dit hoort.');
  return epoch;
}

const codesOf = (codings: readonly z.infer<typeof coding>[]): string | null => codings.map(({ code }) => code).join(',') || null;
