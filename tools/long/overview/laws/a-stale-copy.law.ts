import type { PlainBlock } from '../../../../test/oracles/medication-lines/history.js';
import { asResolved } from '../agreement/as-received.js';
import { overviewOf, type Law } from './law.js';

const day = 86_400_000;
const elsewhere = { source: 'archive-x', sourceUra: '00000099' };

/** What an archive still says of a block changes nothing but that the copy is listed as a duplicate. */
export const aStaleCopyChangesNothing: Law = ({ blocks, at }, chance) => {
  const originals = blocks.filter(mayBeCopied(blocks));
  const original = originals[Math.floor(chance() * originals.length)];
  if (!original) return null;
  const later = chance() < 0.5 ? day : -day;
  const registeredAt = original.registeredAt + (original.identifierIsLocal ? 0 : later);
  const copy: PlainBlock = { ...original, ...elsewhere, isCopy: true, registeredAt, end: null, endIsInclusive: false, stop: null };
  const before = asResolved(overviewOf(blocks, at));
  const { lines, notShown } = asResolved(overviewOf([...blocks, copy], at));
  const rest = notShown.filter(({ id, source, reason }) => !(id === copy.id && source === copy.source && reason === 'duplicate'));
  return rest.length === notShown.length - 1 && JSON.stringify({ lines, notShown: rest }) === JSON.stringify(before) ? null : `the copy of ${copy.id} counts`;
};

/** Its name means the same elsewhere (without a system: at the same moment), its original is known, is no copy itself, and nobody withdrew it. */
const mayBeCopied = (blocks: readonly PlainBlock[]) => (block: PlainBlock): boolean =>
  block.hasIdentifier && block.readable && blocks.every((other) => other.id !== block.id || (!other.isCopy && !other.enteredInError && other.readable));
