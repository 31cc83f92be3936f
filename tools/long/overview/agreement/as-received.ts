import type { ReceivedBlock, Reconciled } from '#libs/medication-overview';
import type { PlainBlock, PlainLine, Reckoning } from '../../../../test/oracles/medication-lines/history.js';

type Building = Extract<ReceivedBlock, { readable: true }>;

/** A block of the second reckoning, as the first one receives it; what says something else is another resource, with a key of its own. */
export function asReceived(block: PlainBlock): ReceivedBlock {
  const { id, source, sourceUra, kind, isCopy, enteredInError, hasIdentifier } = block;
  const received = {
    key: `${source}#${kind}/${id}#${JSON.stringify(block)}`, id, hasIdentifier, kind, source, sourceUra, enteredInError, security: [],
    knownAs: hasIdentifier ? [block.identifierIsLocal ? withoutSystem(source, id) : identifier(id), local(source, id)] : [local(source, id)],
    treatment: treatmentOf(block),
    author: { ura: block.authorUra, specialism: null, name: null, isClient: block.authorKind === 'patient' },
  };
  if (!block.readable) return { ...received, readable: false, why: 'unreadable' };
  return {
    ...received, readable: true, isCopy, stop: block.stop, medicine: block.medicine,
    registeredAt: until(block.registeredAt),
    period: { start: block.start === null ? null : until(block.start), end: block.end === null ? null : (block.endIsInclusive ? upTo : until)(block.end) },
    dose: doseOf(block),
    reason: block.reason === null ? null : { code: block.reason, text: null },
    follows: block.follows.flatMap((name) => meant(source, name)),
    restsOn: block.restsOn.flatMap((name) => meant(source, name)),
  };
}

const identifier = (id: string): string => `identifier|${id}`;
const local = (source: string, id: string): string => `${source}#${id}`;
/** Read from FHIR, what has no system is written down with its source. */
const withoutSystem = (source: string, id: string): string => local(source, `|${id}`);
const treatmentOf = ({ mbh, mbhIsLocal }: PlainBlock) => (mbh === null ? null : { system: mbhIsLocal ? null : 'mbh', value: mbh });
const meant = (source: string, name: string): string[] => (name.startsWith('|') ? [local(source, name)] : [identifier(name), local(source, name)]);
const until = (ms: number) => ({ ms, text: 'T00:00:00' });
const upTo = (ms: number) => ({ ms, text: 'T23:59:59' });
const endsBefore = (end: { ms: number; text: string } | null): number | null => (end && (end.text === upTo(0).text ? (Math.floor(end.ms / 1_000) + 1) * 1_000 : end.ms));

function doseOf({ dose: { text, steps } }: PlainBlock): Building['dose'] {
  const asNeeded = !steps?.length ? null : steps.every((step) => step.asNeeded) ? 'all' : steps.some((step) => step.asNeeded) ? 'some' : 'none';
  const amount = (perDay: number, unit: string) => [{ low: perDay, high: perDay, unit }];
  return { text, composed: false, schedule: !steps?.length ? null : steps.map((step) => amount((step.amount * step.times) / step.perDays, step.unit)), intake: { asNeeded, maximum: null, everyDays: null, isInjected: false } };
}

/** What the first reckoning found, in the words and the order of the second. */
export function asResolved({ lines, notShown }: Reconciled): Reckoning {
  return {
    lines: lines.map(plainLine).toSorted(byText((line) => [line.treatment ?? '', line.category, line.basisId, JSON.stringify(line)])),
    notShown: notShown.map(({ block: { id, source }, reason }) => ({ id, source, reason })).toSorted(byText(({ id, source, reason }) => [id, source, reason])),
  };
}

const plainLine = ({ treatment, linked, category, interrupted, basis, period, blocks, flags }: Reconciled['lines'][number]): PlainLine => ({
  treatment, linked: [...linked], category, interrupted, basis,
  basisId: blocks.find(({ role }) => role === 'basis')?.block.id ?? '',
  from: period.start?.ms ?? null, until: endsBefore(period.end),
  blocks: blocks.map(({ block: { id, source }, role }) => ({ id, source, role })).toSorted(byText(({ id, source, role }) => [id, source, role])),
  flags: flags.map(({ flag, level }) => ({ flag, level })).toSorted(byText(({ flag }) => [flag])),
});

const byText = <One>(words: (one: One) => readonly string[]) => (one: One, other: One): number => {
  const [mine, theirs] = [words(one).join('\u0000'), words(other).join('\u0000')];
  return mine < theirs ? -1 : mine > theirs ? 1 : 0;
};
