import { z } from 'zod';

const text = z.string().nullable();
const moment = z.iso.datetime({ offset: true });

const block = z.strictObject({ id: z.string(), kind: z.enum(['MA', 'TA', 'MGB']), role: z.enum(['basis', 'processed', 'use', 'stop', 'superseded', 'future']), sourceUra: z.string(), authorUra: text, registeredAt: z.string() });

const flag = z.strictObject({
  flag: z.enum(['dose-differs', 'not-processed', 'same-substance', 'contradiction', 'unlinked', 'adverse-reaction', 'source-missing']),
  level: z.enum(['look-now', 'info']),
});

const line = z.strictObject({
  treatment: text,
  linked: z.array(z.string()),
  category: z.enum(['current', 'recently-stopped', 'future']),
  interrupted: z.boolean(),
  medicine: z.strictObject({ text: z.string(), prk: text, gpk: text }),
  dose: z.strictObject({ text, composed: z.boolean() }),
  period: z.strictObject({ start: text, end: text }),
  basis: z.enum(['MA', 'TA', 'MGB']),
  blocks: z.array(block).min(1),
  flags: z.array(flag),
});

const source = z.strictObject({
  id: z.string(),
  ura: z.string(),
  kind: z.string(),
  fhir: z.string(),
  state: z.enum(['answered', 'failed']),
  reason: z.enum(['down', 'late', 'not-fhir', 'unreadable', 'other-person', 'too-large', 'redirected']).nullable(),
  ageMs: z.number().nullable(),
});

const reasonsNotShown = ['superseded', 'ended-long-ago', 'too-far-ahead', 'cancelled', 'use-too-old', 'not-used', 'entered-in-error', 'unreadable', 'other-person', 'duplicate'] as const;

/** The medication overview of docs/contract.md, word for word: nothing missing, nothing else. */
export const contractOverview = z.strictObject({
  at: moment,
  complete: z.boolean(),
  sources: z.array(source),
  notConnected: z.array(z.string()),
  withheld: z.array(z.string()),
  allergies: z.strictObject({ state: z.enum(['listed', 'none-known', 'unknown-here']), items: z.array(z.strictObject({ text: z.string(), kind: z.string(), sourceUra: z.string() })), notAnswered: z.array(z.string()) }),
  measurements: z.array(z.strictObject({ kind: z.enum(['renal-function', 'lithium-level']), text: z.string(), at: z.string(), sourceUra: z.string() })),
  lastGiven: z.array(z.strictObject({ treatment: z.string(), at: z.string() })),
  notAnswered: z.strictObject({ measurements: z.array(z.string()), lastGiven: z.array(z.string()) }),
  lines: z.array(line),
  notShown: z.array(z.strictObject({ id: z.string(), kind: text, treatment: text, sourceUra: z.string(), reason: z.enum(reasonsNotShown) })),
});
