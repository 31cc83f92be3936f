import { reconcile, type ReceivedBlock, type Reconciled } from '#libs/medication-overview';
import type { History } from '../../../../test/oracles/medication-lines/histories.js';
import type { PlainBlock } from '../../../../test/oracles/medication-lines/history.js';
import { asReceived } from '../agreement/as-received.js';

/** null: it holds; otherwise what went wrong. */
export type Law = (history: History, chance: () => number) => string | null;

export const overviewOf = (blocks: readonly PlainBlock[], at: number, isSourceMissing = false): Reconciled => reconcile(received(blocks), at, isSourceMissing);

/** A key stands for one content: what a source sends twice with another content gets another, as when it is read from FHIR. */
export function received(blocks: readonly PlainBlock[]): ReceivedBlock[] {
  const contents = new Map<string, string[]>();
  return blocks.map(asReceived).map((block) => {
    const known = contents.get(block.key) ?? [];
    const content = JSON.stringify(block);
    if (!known.includes(content)) contents.set(block.key, [...known, content]);
    const place = (contents.get(block.key) ?? []).indexOf(content);
    return place === 0 ? block : { ...block, key: `${block.key}?${place}` };
  });
}

export const shuffled = <Value>(values: readonly Value[], chance: () => number): Value[] =>
  values.map((value) => ({ value, place: chance() })).sort((one, other) => one.place - other.place).map(({ value }) => value);
