import type { BuildingBlock } from '../../domain/blocks/building-block.js';
import type { MedicationLine, Role } from '../../domain/lines/line.js';
import type { MedicationOverview } from '../../domain/overview.js';

type Blocks = Pick<MedicationLine, 'blocks'>;

export const blocksIn = ({ blocks }: Blocks, ...roles: readonly Role[]): BuildingBlock[] => blocks.filter(({ role }) => roles.includes(role)).map(({ block }) => block);

/** What leads the line. */
export const basisOf = (line: Blocks): BuildingBlock | null => blocksIn(line, 'basis')[0] ?? line.blocks[0]?.block ?? null;

/** The stop that ended or interrupted it; where only the stop was received it leads the line itself. */
export function stopOf(line: MedicationLine): BuildingBlock | null {
  const basis = basisOf(line);
  return blocksIn(line, 'stop').at(-1) ?? (basis?.stop ? basis : null);
}

/** The line for now of a line ahead, and the other way round. */
export const otherLineOf = (line: MedicationLine, { lines }: Pick<MedicationOverview, 'lines'>): MedicationLine | null =>
  (line.treatment !== null && byTreatment(lines).get(ownKey(line))?.find((other) => other !== line)) || null;

const ownKey = ({ keys, treatment }: MedicationLine): string => keys[0] ?? treatment ?? '';

const known = new WeakMap<readonly MedicationLine[], ReadonlyMap<string, readonly MedicationLine[]>>();

/** Asked for each of thousands of lines, made once for all of them. */
function byTreatment(lines: readonly MedicationLine[]): ReadonlyMap<string, readonly MedicationLine[]> {
  const found = known.get(lines) ?? Map.groupBy(lines, ownKey);
  known.set(lines, found);
  return found;
}

/** What the basis replaced, the newest first. */
export const formerOf = (line: MedicationLine): BuildingBlock[] =>
  blocksIn(line, 'superseded')
    .filter(({ kind, stop }) => kind === line.basis && stop === null)
    .toSorted((one, other) => other.registeredAt.ms - one.registeredAt.ms);
