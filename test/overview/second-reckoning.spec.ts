import { reconcile } from '#libs/medication-overview';
import { chanceFrom } from '../oracles/medication-lines/chance.js';
import { aHistory, type History } from '../oracles/medication-lines/histories.js';
import { resolve } from '../oracles/medication-lines/resolve.js';
import { asReceived, asResolved } from '../../tools/long/overview/agreement/as-received.js';
import { inLines, smallestThat } from './smallest-history.js';

const howMany = 3_000;

const ours = ({ blocks, at, failedSources }: History) => asResolved(reconcile(blocks.map(asReceived), at, failedSources.length > 0));
const theirs = ({ blocks, at, failedSources }: History) => resolve(blocks, at, failedSources);
const differ = (history: History): boolean => JSON.stringify(ours(history)) !== JSON.stringify(theirs(history));

/** docs/medication-lines.md was turned into code twice, and neither shares code with the other; a new seed every run. */
it(`two reckonings of ${howMany} histories agree: lines, periods, roles, flags and what is not shown`, () => {
  const first = Date.now() % 1_000_000_000;
  for (let seed = first; seed < first + howMany; seed += 1) {
    const history = aHistory(chanceFrom(seed));
    if (!differ(history)) continue;
    const smallest = smallestThat(differ, history);
    process.stderr.write(`seed ${seed}, of which is left:\n${inLines(smallest)}\n`);
    expect({ seed, ...ours(smallest) }).toEqual({ seed, ...theirs(smallest) });
  }
});
