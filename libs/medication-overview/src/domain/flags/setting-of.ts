import type { BuildingBlock } from '../blocks/building-block.js';
import type { Agreement } from '../validity/agreement.js';
import { Elsewhere, type Said } from './elsewhere.js';
import { endedByAStop } from './its-agreement-was-stopped.rule.js';
import { stopsByMedicine } from './it-was-stopped-under-another-treatment.rule.js';
import type { LineInTreatment, Setting } from './raised-flag.js';
import { bySubstance } from './same-substance.rule.js';

/** What was received, and the lines that were made of it. */
export interface Reckoned {
  readonly at: number;
  readonly isSourceMissing: boolean;
  readonly lines: readonly LineInTreatment[];
  readonly treatments: readonly Said[];
  readonly duplicates: ReadonlyMap<BuildingBlock, readonly BuildingBlock[]>;
}

/** Each is looked up, not searched for, and reckoned only when asked for: a client may have thousands of lines. */
export function settingOf({ treatments, lines, ...reckoned }: Reckoned): Setting {
  const elsewhere = new Elsewhere(treatments, reckoned.at);
  let stopped: ReadonlyMap<string, Agreement> | undefined;
  const stoppedOfPrk = (prk: string): Agreement | undefined => (stopped ??= stoppedByPrk(lines, elsewhere)).get(prk);
  return { ...reckoned, elsewhere, substances: bySubstance(lines), stopsOfTheSame: stopsByMedicine(lines, elsewhere), stoppedOfPrk };
}

/** MAs that make a line recently stopped, by a stop and not by their own end. */
function stoppedByPrk(lines: readonly LineInTreatment[], elsewhere: Elsewhere): ReadonlyMap<string, Agreement> {
  const stopped = lines.filter(({ line }) => line.category === 'recently-stopped' && line.basis === 'MA' && line.medicine.prk !== null);
  const found = stopped.flatMap(({ line, ...said }) => {
    const basis = line.blocks.find(({ role }) => role === 'basis')?.block;
    const agreement = basis && elsewhere.agreementsWith(basis, said)[0];
    return agreement && line.medicine.prk !== null && endedByAStop(agreement) ? [[line.medicine.prk, agreement] as const] : [];
  });
  return new Map(found);
}
