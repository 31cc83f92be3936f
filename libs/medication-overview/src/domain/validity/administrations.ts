import { names, type BuildingBlock } from '../blocks/building-block.js';
import type { Agreement } from './agreement.js';

/** Which MA a TA carries out: the one it names, else the last that was registered by then and not cancelled. */
export function agreementOf({ block, stops }: Agreement, agreements: readonly Agreement[]): Agreement | undefined {
  const named = [block, ...stops].map((administration) => agreementNamedBy(administration, agreements)).find((agreement) => agreement !== undefined);
  return named ?? agreements.findLast((agreement) => !agreement.isCancelled && agreement.block.registeredAt.ms <= block.registeredAt.ms);
}

/** By its start or by one of its stops: pharmacies name the stop-MA in their stop-TA. */
const agreementNamedBy = ({ restsOn }: BuildingBlock, agreements: readonly Agreement[]): Agreement | undefined =>
  agreements.find(({ block }) => names(restsOn, block)) ?? agreements.findLast(({ stops }) => stops.some((stop) => names(restsOn, stop)));

/** A cancelled MA takes its TAs along. */
export const isTakenBack = (administration: Agreement, agreements: readonly Agreement[]): boolean =>
  administration.isCancelled || (agreementOf(administration, agreements)?.isCancelled ?? false);
