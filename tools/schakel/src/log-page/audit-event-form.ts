import { z } from 'zod';

const coding = z.looseObject({ system: z.string().optional(), code: z.string().optional() });
const concept = z.looseObject({ coding: z.array(coding).default([]) });
const who = z.looseObject({ identifier: z.looseObject({ value: z.string().optional() }).optional(), display: z.string().optional() });

const agent = z.looseObject({ type: concept.optional(), role: z.array(concept).default([]), who: who.optional(), policy: z.array(z.string()).default([]) });

/** AuditEvent (R4), as far as "who looked" needs it. */
export const auditEventForm = z.looseObject({
  id: z.string(),
  subtype: z.array(coding).default([]),
  recorded: z.string(),
  outcome: z.string().optional(),
  purposeOfEvent: z.array(concept).default([]),
  agent: z.array(agent),
  entity: z.array(z.looseObject({ securityLabel: z.array(coding).default([]) })).default([]),
});

export type AuditEvent = z.infer<typeof auditEventForm>;
export type Agent = z.infer<typeof agent>;
