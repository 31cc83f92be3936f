import { endOf, isJsonObject, startOf, systems } from '#libs/fhir';
import { GatewayError, isUra, type Ura } from '#libs/kernel';
import type { Period } from '../domain/period.js';

const longestList = 50;

export const refused = (expression: string, text: string): GatewayError => new GatewayError('invalid', text, { expression });

export function readList(value: unknown, at: string): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > longestList) throw refused(at, `a list of at most ${longestList} is expected`);
  return value;
}

export function readPeriod(value: unknown, at: string): Period {
  if (value === undefined) return { from: null, until: null };
  if (!isJsonObject(value)) throw refused(at, 'a period is expected');
  const period = { from: startOf(value['start'], `${at}.start`), until: endOf(value['end'], `${at}.end`) };
  if (period.from && period.until && period.until <= period.from) throw refused(at, 'the period ends before it begins');
  return period;
}

export interface LogicalReference {
  readonly system: unknown;
  readonly value: string;
}

/** A reference by identifier; null for any other. */
export function identifierIn(reference: unknown): LogicalReference | null {
  const identifier = isJsonObject(reference) ? reference['identifier'] : undefined;
  if (!isJsonObject(identifier) || typeof identifier['value'] !== 'string') return null;
  return { system: identifier['system'], value: identifier['value'] };
}

export function uraIn(reference: unknown): Ura | null {
  const identifier = identifierIn(reference);
  return identifier?.system === systems.ura && isUra(identifier.value) ? identifier.value : null;
}
