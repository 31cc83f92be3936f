import { endsBefore } from '../time/moment.js';
import { compareInstants, compareText, type BuildingBlock } from './building-block.js';

/**
 * The original before a copy, its author's own record before another's, the later before the earlier; then a stop
 * before none, and the first to end: of two that cannot both be true the one that says "no longer" is the safer.
 */
export function bestFirst(one: BuildingBlock, other: BuildingBlock): number {
  return (
    Number(one.isCopy) - Number(other.isCopy) ||
    Number(isOwn(other)) - Number(isOwn(one)) ||
    other.registeredAt.ms - one.registeredAt.ms ||
    Number(one.stop === null) - Number(other.stop === null) ||
    compareInstants(endOf(one), endOf(other)) ||
    compareText(one.key, other.key)
  );
}

const isOwn = ({ author, sourceUra }: BuildingBlock): boolean => author.ura === sourceUra;

/** A stop without an end stops at its registration. */
const endOf = ({ period, stop, registeredAt }: BuildingBlock): number => (period.end ? endsBefore(period.end) : stop ? registeredAt.ms : Infinity);
