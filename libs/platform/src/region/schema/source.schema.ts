import { z } from 'zod';
import { id, ura } from './words.schema.js';

export const sourceKinds = ['ggz-epd', 'his', 'ais'] as const;

export const sourceSchema = z.strictObject({
  id,
  ura,
  kind: z.enum(sourceKinds),
  fhir: z.enum(['R4', 'STU3']),
  baseUrl: z.url({ protocol: /^https?$/, error: 'an http or https address' }),
  /** Where the source's credentials are: a file in the keys folder, never the secret itself. */
  credentials: z.string().regex(/^file:[A-Za-z0-9][A-Za-z0-9._-]*$/, 'null, or file: and a file name in the keys folder').nullable(),
  /** Answers later than this count as not given. National service level: 4 s. */
  deadlineMs: z.int().min(50).max(30_000).default(4_000),
});

/** Kinds of source that a complete overview would need and that may be missing here. */
export const notConnectedSchema = z.array(z.enum(['hospital', 'addiction-care', 'ward', 'self-care', ...sourceKinds]));
