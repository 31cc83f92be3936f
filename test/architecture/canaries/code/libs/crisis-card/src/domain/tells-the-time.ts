import { randomUUID } from 'node:crypto';

export const sinceWhen = (at: Date): Date => new Date(at);

export const now = (): number => Date.now(); // breaks: house/domain-has-no-clock-or-chance
export const today = (): Date => new Date(); // breaks: house/domain-has-no-clock-or-chance
export const asText = (): string => Date(); // breaks: house/domain-has-no-clock-or-chance
export const { now: renamed } = Date; // breaks: house/domain-has-no-clock-or-chance
export const luck = (): number => Math.random(); // breaks: house/domain-has-no-clock-or-chance
export const id = (): string => randomUUID(); // breaks: house/domain-has-no-clock-or-chance
export const otherId = (): string => crypto.randomUUID(); // breaks: house/domain-has-no-clock-or-chance
export const elapsed = (): number => performance.now(); // breaks: house/domain-has-no-clock-or-chance
export const ticks = (): bigint => process.hrtime.bigint(); // breaks: house/domain-has-no-clock-or-chance
export const later = (work: () => void): unknown => setTimeout(work, 1); // breaks: house/domain-has-no-clock-or-chance
