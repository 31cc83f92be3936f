import { z } from 'zod';

const text = z.string().nullable();

/** The overview of docs/contract.md, as far as the page shows it. */
export const overviewForm = z.object({
  at: z.string(),
  complete: z.boolean(),
  sources: z.array(z.object({ ura: z.string(), kind: z.string(), state: z.string(), reason: text })),
  notConnected: z.array(z.string()),
  withheld: z.array(z.string()),
  allergies: z.object({ state: z.string(), items: z.array(z.object({ text: z.string() })) }),
  lines: z.array(
    z.object({
      treatment: text,
      category: z.string(),
      interrupted: z.boolean(),
      medicine: z.object({ text: z.string() }),
      dose: z.object({ text, composed: z.boolean() }),
      period: z.object({ start: text, end: text }),
      blocks: z.array(z.object({ role: z.string(), sourceUra: z.string(), registeredAt: text })),
      flags: z.array(z.object({ flag: z.string(), level: z.string() })),
    }),
  ),
  notShown: z.array(z.object({ id: z.string(), kind: z.string(), treatment: text, sourceUra: z.string(), reason: z.string(), medicine: z.object({ text: z.string() }).optional() })),
});

export type Overview = z.infer<typeof overviewForm>;
export type OverviewLine = Overview['lines'][number];
export type NotShown = Overview['notShown'][number];
