import type { BuildingBlock } from '../blocks/building-block.js';
import { saysStopped } from './because.js';
import type { Elsewhere, Found } from './elsewhere.js';
import type { FlagRule, LineInTreatment } from './raised-flag.js';

/** Somebody stopped this very block, and the stop ended nothing here: it is of another treatment, or of another kind of block. */
export const aStopNamesItInVain: FlagRule = ({ line, ...of }, { elsewhere }) => {
  if (line.category === 'recently-stopped') return null;
  for (const { block } of line.blocks) {
    const stop = elsewhere.stopsNaming(block).find((found) => endedNothingHere(found, block, { of, elsewhere }));
    if (stop) return saysStopped(stop.block, line);
  }
  return null;
};

interface Place {
  readonly of: Pick<LineInTreatment, 'treatment'>;
  readonly elsewhere: Elsewhere;
}

function endedNothingHere({ block: stop, said }: Found, block: BuildingBlock, { of, elsewhere }: Place): boolean {
  if (said.treatment !== of.treatment) return true;
  const isItsStart = stop.kind === block.kind && !block.stop;
  if (isItsStart || stop === block) return false;
  return elsewhere.agreementsWith(stop, said).every((ended) => ended.block === stop);
}
