import { names, type BuildingBlock } from '../blocks/building-block.js';
import type { Agreement } from './agreement.js';

/** Which MA a TA carries out: the one it names, else the last that was registered by then and not cancelled. */
export function agreementOf(administration: Agreement, agreements: readonly Agreement[]): Agreement | undefined {
  const blocks = [administration.block, ...administration.stops];
  const named = blocks.map((block) => agreementNamedBy(block, agreements)).find((agreement) => agreement !== undefined);
  if (named) return named;
  const known = agreements.filter(({ block }) => block.registeredAt.ms <= administration.block.registeredAt.ms);
  return known.toSorted((one, other) => Number(one.isCancelled) - Number(other.isCancelled) || other.place - one.place)[0];
}

/** By its start or by one of its stops: pharmacies name the stop-MA in their stop-TA. */
export const agreementNamedBy = (block: BuildingBlock, agreements: readonly Agreement[]): Agreement | undefined =>
  agreements.find((agreement) => names(block.restsOn, agreement.block)) ??
  agreements.find((agreement) => agreement.stops.some((stop) => names(block.restsOn, stop)));
