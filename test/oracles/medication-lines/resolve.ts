import { momentsAround } from './calendar.js';
import { dosesDiffer, isContradicted, isNotProcessed, overlap, type Placed } from './flags.js';
import { byText, type Flag, type NotShown, type PlainBlock, type PlainLine, type Reckoning } from './history.js';
import { linksBetween } from './linking.js';
import { cannotBeMissed, isSameSubstance } from './medicines.js';
import { outcomeOf } from './one-treatment.js';
import { whichCount } from './which-count.js';
import { type Treatment, treatmentsOf } from './which-treatment.js';

interface PlacedLine extends Placed { treatment: Treatment; linked: Treatment[] }

function sameSubstance(placed: PlacedLine, all: readonly PlacedLine[]): boolean {
  const notStopped = ({ line }: Placed): boolean => line.category !== 'recently-stopped';
  return notStopped(placed) && all.some((other) =>
    other.treatment !== placed.treatment && notStopped(other) &&
    overlap(placed.line, other.line) && isSameSubstance(placed.line.basis.medicine, other.line.basis.medicine));
}

function flagsOf(placed: PlacedLine, all: readonly PlacedLine[], at: number, failedSources: readonly string[]): Flag[] {
  const { line, outcome } = placed;
  const flags: Flag[] = [];
  if (outcome.hadAdverseReaction) flags.push({ flag: 'adverse-reaction', level: 'info' });
  if (isContradicted(line, outcome.picture, at)) flags.push({ flag: 'contradiction', level: 'look-now' });
  const level = dosesDiffer(line, outcome.picture, at);
  if (level) flags.push({ flag: 'dose-differs', level });
  if (isNotProcessed(line, outcome.picture, at)) flags.push({ flag: 'not-processed', level: 'info' });
  if (sameSubstance(placed, all)) flags.push({ flag: 'same-substance', level: 'look-now' });
  if (failedSources.length > 0) flags.push({ flag: 'source-missing', level: cannotBeMissed(line.basis.medicine) ? 'look-now' : 'info' });
  if (line.kind === 'TA') flags.push({ flag: 'unlinked', level: 'info' });
  return flags;
}

function plainLine({ line, treatment, linked }: PlacedLine, flags: Flag[]): PlainLine {
  const blocks = [...line.roles].map(([{ id, source }, role]) => ({ id, source, role }));
  const joined = linked.filter((other) => other.blocks.some((block) => line.roles.has(block)));
  return {
    treatment: treatment.mbh,
    linked: joined.flatMap(({ mbh }) => mbh ?? []).sort(byText),
    category: line.category ?? 'current',
    interrupted: line.interrupted,
    basis: line.kind,
    basisId: line.basis.id,
    blocks: blocks.sort((one, other) => byText(one.id, other.id) || byText(one.source, other.source) || byText(one.role, other.role)),
    flags,
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

  const outcomes = treatments.filter((treatment) => !links.has(treatment)).map((treatment) => {
    const linked = treatments.filter((other) => links.get(other) === treatment);
    const all = [treatment, ...linked].flatMap((one) => one.blocks);
    return { treatment, linked, outcome: outcomeOf(all, moments) };
  });
  const placed = outcomes.flatMap((found) => found.outcome.lines.map((line) => ({ ...found, line })));

  return {
    lines: placed.map((one) => plainLine(one, flagsOf(one, placed, at, failedSources))).sort(lineOrder),
    notShown: [...notShown, ...outcomes.flatMap(({ outcome }) => outcome.notShown)].sort(notShownOrder),
  };
}
