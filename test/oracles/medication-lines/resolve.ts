import { momentsAround } from './calendar.js';
import type { Draft } from './draft.js';
import { flagsOfTreatment, overlap } from './flags.js';
import { byText, type Flag, type NotShown, type PlainBlock, type PlainLine, type Reckoning } from './history.js';
import { linksBetween } from './linking.js';
import { isSameSubstance } from './medicines.js';
import { outcomeOf } from './one-treatment.js';
import { isSaidToBeStopped, treatedIn } from './said-to-be-stopped.js';
import { whichCount } from './which-count.js';
import { type Treatment, treatmentsOf } from './which-treatment.js';

interface PlacedLine { treatment: Treatment; linked: Treatment[]; all: PlainBlock[]; line: Draft }

function sameSubstance(placed: PlacedLine, all: readonly PlacedLine[]): boolean {
  const notStopped = ({ line }: PlacedLine): boolean => line.category !== 'recently-stopped';
  return notStopped(placed) && all.some((other) =>
    other.treatment !== placed.treatment && notStopped(other) &&
    overlap(placed.line, other.line) && isSameSubstance(placed.line.basis.medicine, other.line.basis.medicine));
}

const lookNow = (flag: Flag['flag']): Flag => ({ flag, level: 'look-now' });

function plainLine({ line, treatment, linked }: PlacedLine, flags: Flag[]): PlainLine {
  const blocks = [...line.roles].map(([{ id, source }, role]) => ({ id, source, role }));
  const joined = linked.filter((other) => other.blocks.some((block) => line.roles.has(block)));
  return {
    treatment: treatment.mbh,
    linked: joined.flatMap(({ mbh }) => mbh ?? []).sort(byText),
    category: line.category,
    interrupted: line.interrupted,
    basis: line.kind,
    basisId: line.basis.id,
    from: Number.isFinite(line.from) ? line.from : null,
    until: Number.isFinite(line.until) ? line.until : null,
    blocks: blocks.sort((one, other) => byText(one.id, other.id) || byText(one.source, other.source) || byText(one.role, other.role)),
    flags: flags.sort((one, other) => byText(one.flag, other.flag)),
  };
}

const lineOrder = (one: PlainLine, other: PlainLine): number =>
  byText(one.treatment ?? '', other.treatment ?? '') ||
  byText(one.category, other.category) ||
  byText(one.basisId, other.basisId) ||
  byText(JSON.stringify(one), JSON.stringify(other));

const notShownOrder = (one: NotShown, other: NotShown): number =>
  byText(one.id, other.id) || byText(one.source, other.source) || byText(one.reason, other.reason);

export function resolve(blocks: PlainBlock[], at: number, failedSources: string[]): Reckoning {
  const moments = momentsAround(at);
  const { counting, notShown } = whichCount(blocks);
  const treatments = treatmentsOf(counting);
  const links = linksBetween(treatments, moments);

  const found = treatments.filter((treatment) => !links.has(treatment)).map((treatment) => {
    const linked = treatments.filter((other) => links.get(other) === treatment);
    const all = [treatment, ...linked].flatMap((one) => one.blocks);
    return { treatment, linked, all, outcome: outcomeOf(all, moments) };
  });
  const placed = found.flatMap(({ treatment, linked, all, outcome }) => outcome.lines.map((line) => ({ treatment, linked, all, line })));
  const hidden = found.flatMap(({ all, outcome: { lines, reasons } }) =>
    all.filter((block) => !lines.some(({ roles }) => roles.has(block))).map((block) => ({ id: block.id, source: block.source, reason: reasons.get(block) ?? '' })));

  const treated = found.map(({ all }) => treatedIn(all));
  const lines = placed.map((one) => {
    const ofItself = flagsOfTreatment(one.line, one.all, at, failedSources);
    const twice = sameSubstance(one, placed) ? [lookNow('same-substance')] : [];
    const isSaidAlready = ofItself.some(({ flag }) => flag === 'contradiction');
    const stopped = !isSaidAlready && isSaidToBeStopped(one, placed, treated, at) ? [lookNow('contradiction')] : [];
    return plainLine(one, [...twice, ...stopped, ...ofItself]);
  });
  return { lines: lines.sort(lineOrder), notShown: [...notShown, ...hidden].sort(notShownOrder) };
}
