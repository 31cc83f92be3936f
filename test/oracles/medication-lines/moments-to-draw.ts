import { monthsFrom } from './calendar.js';

export type Chance = () => number;

const hour = 3_600_000;
const day = 24 * hour;

/** 2024-01-01T12:00+01:00. */
export const T = Date.UTC(2024, 0, 1, 11);

const edges = [T, monthsFrom(T, -2), monthsFrom(T, 3), monthsFrom(T, -13)];
const aroundEdges = edges.flatMap((edge) => [edge - 1000, edge - 1, edge, edge + 1, edge + 1000]);
const midnights = [-800, -430, -395, -120, -62, -61, -31, -10, -3, -1, 0, 1, 5, 30, 90, 91, 92, 150].map((days) => T - 12 * hour + days * day);
const lastSeconds = midnights.map((midnight) => midnight - 1000);
const hoursAround = [-48, -25, -4, -1, 1, 4, 30].map((hours) => T + hours * hour);

const pool = [...aroundEdges, ...midnights, ...lastSeconds, ...hoursAround];
const poolUntilNow = pool.filter((moment) => moment <= T + 4 * hour).sort((one, other) => one - other);

export const pick = <V>(chance: Chance, from: readonly V[]): V => from[Math.floor(chance() * from.length)] as V;

export const aMoment = (chance: Chance): number => pick(chance, pool);

/** Registrations grow, stand still, or now and then go back. */
export function nextRegistration(chance: Chance, after: number): number {
  const which = chance();
  if (which < 0.25) return after;
  if (which < 0.45) return after + Math.floor(chance() * 20) * day;
  if (which < 0.6) return after + Math.floor(chance() * 5) * hour;
  if (which < 0.65) return after - day;
  if (which < 0.7) return aMoment(chance);
  const later = poolUntilNow.filter((moment) => moment >= after);
  return later.length > 0 ? pick(chance, later) : after + hour;
}

export const firstRegistration = (chance: Chance): number => pick(chance, poolUntilNow);

export function nearby(chance: Chance, moment: number): number {
  const which = chance();
  if (which < 0.45) return moment;
  if (which < 0.7) return moment - (((moment + hour) % day) + day) % day;
  if (which < 0.8) return moment + day;
  return aMoment(chance);
}
