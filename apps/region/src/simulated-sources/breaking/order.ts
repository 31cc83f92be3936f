import { Refusal } from '../http/answer.js';
import { isPlainObject } from '../store/record.js';
import { isWay, wayNames, type WayName } from './ways.js';

/** How to break: `{"how":"late","ms":1500}`. */
export interface Order {
  readonly how: WayName;
  readonly lateMs: number;
  readonly port: number | null;
}

const usualDelayMs = 10_000;
const longestDelayMs = 600_000;
const highestPort = 65_535;

export function orderIn(body: string): Order {
  const { how, ms, port } = objectIn(body);
  if (!isWay(how)) throw new Refusal(400, 'invalid', `how is one of: ${wayNames.join(', ')}`);
  if (ms !== undefined && how !== 'late') throw new Refusal(400, 'invalid', 'ms belongs to late');
  if (port !== undefined && how !== 'redirect') throw new Refusal(400, 'invalid', 'port belongs to redirect');
  return { how, lateMs: wholeNumber('ms', ms, 0, longestDelayMs) ?? usualDelayMs, port: wholeNumber('port', port, 1, highestPort) };
}

function objectIn(body: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body);
    return isPlainObject(parsed) ? parsed : {};
  } catch {
    throw new Refusal(400, 'invalid', 'not JSON');
  }
}

function wholeNumber(name: string, value: unknown, least: number, most: number): number | null {
  if (value === undefined) return null;
  if (!Number.isInteger(value) || Number(value) < least || Number(value) > most) throw new Refusal(400, 'invalid', `${name} is a whole number from ${least} to ${most}`);
  return Number(value);
}
