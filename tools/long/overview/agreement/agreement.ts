import { reconcile } from '#libs/medication-overview';
import { aHistory } from '../../../../test/oracles/medication-lines/histories.js';
import { resolve } from '../../../../test/oracles/medication-lines/resolve.js';
import { seeded } from '../../seeded.js';
import type { Report, Share } from '../report.js';
import { asReceived, asResolved } from './as-received.js';

const mostTold = 20;

/** Two reckonings of the same history, written apart from each other, say the same. */
export function agreement({ seed, from, to, progress }: Share): Report {
  const differing: string[] = [];
  let lines = 0;
  for (let index = from; index < to; index += 1) {
    const { blocks, at, failedSources } = aHistory(seeded(seed * 1_000_003 + index));
    const ours = asResolved(reconcile(blocks.map(asReceived), at, failedSources.length > 0));
    const theirs = resolve(blocks, at, failedSources);
    lines += ours.lines.length;
    if (JSON.stringify(sorted(ours)) !== JSON.stringify(sorted(theirs))) differing.push(`the reckonings differ: history ${index} of seed ${seed}`);
    if (index % 10_000 === 0) progress(`${index - from} of ${to - from} histories, ${differing.length} differ`);
  }
  return { counts: { histories: to - from, linesCompared: lines, differing: differing.length }, violations: differing.slice(0, mostTold) };
}

/** Names in one order: two objects that say the same are written the same. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, part]) => [name, sorted(part)]));
};
