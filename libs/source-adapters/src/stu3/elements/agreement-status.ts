import type { JsonObject } from '#libs/fhir';
import { NotCarriedOver } from '../reading/not-carried-over.js';

const saysThatItIsOver: readonly unknown[] = ['stopped', 'on-hold', 'cancelled'];
const passes: readonly unknown[] = ['active', 'completed', 'unknown', 'entered-in-error', 'preparation', 'in-progress', ...saysThatItIsOver];

/** 9.0.7 uses it for `entered-in-error` only. A status that ends the agreement without a type of stop would be lost without a word. */
export function agreementStatusOf({ status }: JsonObject, modifiers: readonly JsonObject[], stopUrl: string): string {
  if (status === undefined) return 'unknown';
  if (typeof status !== 'string' || !passes.includes(status)) throw new NotCarriedOver('its status is not that of an agreement');
  const isStop = modifiers.some(({ url }) => url === stopUrl);
  if (saysThatItIsOver.includes(status) && !isStop) throw new NotCarriedOver('its status says that it ended, and no type of stop says how');
  return status;
}
