import type { JsonObject } from '#libs/fhir';
import { NotCarriedOver } from '../reading/not-carried-over.js';

/** R4 says in one status what STU3 says in two: whether the medicine is used, and whether that ended. */
export interface UseR4 {
  readonly status: string;
  /** SNOMED code of the type of stop that the status of 9.0.7 stands for. */
  readonly stop: string | null;
}

const usedNow: ReadonlyMap<unknown, string> = new Map([['y', 'active'], ['n', 'not-taken'], ['unk', 'unknown'], ['na', 'unknown'], [undefined, 'unknown']]);
const stopOf: ReadonlyMap<unknown, string> = new Map([['on-hold', '385655000'], ['stopped', '410546004']]);

/** ConceptMap MedicationUseStopTypeCodeLijst-to-MedicationStatementStatus and `taken`, read together. */
export function useStatusOf({ status, taken }: JsonObject): UseR4 {
  const use = usedNow.get(taken);
  if (use === undefined) throw new NotCarriedOver('whether the medicine is used cannot be read');
  if (status === 'entered-in-error' || status === 'intended') return { status, stop: null };
  if (status === 'completed') return { status: use === 'active' ? status : use, stop: null };
  if (status === undefined || status === 'active') return { status: use, stop: null };
  const stop = stopOf.get(status);
  if (typeof status !== 'string' || !stop) throw new NotCarriedOver('its status is not known');
  if (use === 'active') throw new NotCarriedOver('its status and its use contradict each other');
  return { status, stop };
}
