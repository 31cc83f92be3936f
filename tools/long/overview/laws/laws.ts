import { aHistory } from '../../../../test/oracles/medication-lines/histories.js';
import { seeded } from '../../seeded.js';
import type { Report, Share } from '../report.js';
import { aStaleCopyChangesNothing } from './a-stale-copy.law.js';
import type { Law } from './law.js';
import { aMissingSourceIsSaid } from './a-missing-source.law.js';
import { orderIsIrrelevant } from './order.law.js';

const laws: Readonly<Record<string, Law>> = {
  'order of arrival matters': orderIsIrrelevant,
  'a stale copy matters': aStaleCopyChangesNothing,
  'a missing source is not said': aMissingSourceIsSaid,
};

const mostTold = 20;

/** What holds of every history, whatever the lines should be. */
export function lawsHold({ seed, from, to, progress }: Share): Report {
  const broken: string[] = [];
  for (let index = from; index < to; index += 1) {
    const chance = seeded(seed * 2_000_003 + index);
    const history = aHistory(chance);
    for (const [name, law] of Object.entries(laws)) {
      const why = law(history, chance);
      if (why !== null) broken.push(`${name}: ${why}, history ${index} of seed ${seed}`);
    }
    if (index % 10_000 === 0) progress(`${index - from} of ${to - from} histories, ${broken.length} laws broken`);
  }
  return { counts: { historiesUnderLaws: to - from, lawsTried: (to - from) * Object.keys(laws).length, lawsBroken: broken.length }, violations: broken.slice(0, mostTold) };
}
