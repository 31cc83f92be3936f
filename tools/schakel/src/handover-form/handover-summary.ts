import { z } from 'zod';

const regioschakel = 'https://regioschakel.nl/fhir';

const extension = z.looseObject({ url: z.string(), valueString: z.string().optional() });
const taskForm = z.looseObject({ id: z.string(), status: z.string(), extension: z.array(extension).default([]) });

/** The handover as docs/contract.md has it, from its Task. */
export function handoverSummary(task: unknown): Record<string, unknown> {
  const { id, status, extension: extensions } = taskForm.parse(task);
  const texts = (name: string): string[] => extensions.filter(({ url }) => url === `${regioschakel}/StructureDefinition/${name}`).flatMap(({ valueString }) => valueString ?? []);
  return { id, status, responsibleTeam: texts('responsible-team')[0] ?? null, waitingFor: texts('waiting-for')[0] ?? null, missing: texts('missing') };
}
