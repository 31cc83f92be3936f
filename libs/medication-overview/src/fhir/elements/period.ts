import type { JsonObject } from '#libs/fhir';
import type { Period } from '../../domain/blocks/building-block.js';
import { dutchText } from '../../domain/time/dutch-calendar.js';
import { parseMoment, shifted, type Moment } from '../../domain/time/moment.js';
import { NotReadable, objectIn, required, textIn, valueOf } from '../reading/read.js';
import { extensions } from '../reading/systems.js';

export const noPeriod: Period = { start: null, end: null };

/** Start, and an end or a duration; the end that a source wrote goes before a duration. */
export function periodIn(period: JsonObject): Period {
  const start = momentIn(period['start'], 'the start of its period');
  const end = momentIn(period['end'], 'the end of its period');
  const duration = valueOf(period, extensions.duration, (extension) => objectIn(extension['valueDuration']));
  if (end || !duration) return { start, end };
  return { start, end: endAfter(required(start, 'a duration without a start'), duration) };
}

export function momentIn(value: unknown, what: string): Moment | null {
  if (value === undefined || value === null) return null;
  const text = textIn(value);
  return required(text === null ? null : parseMoment(text), `${what} cannot be read`);
}

const secondsIn: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3_600, d: 86_400, wk: 604_800 };
const longestDays = 36_500;

/** Days and weeks by the Dutch calendar: 28 days from midnight end at midnight, also over the change of clocks. */
function endAfter(start: Moment, duration: JsonObject): Moment {
  const { value, code, unit } = duration;
  const of = secondsIn[String(code ?? unit)];
  if (typeof value !== 'number' || !(value > 0) || of === undefined || value * of > longestDays * 86_400) throw new NotReadable('its duration cannot be read');
  const days = (value * of) / 86_400;
  const ms = of >= 86_400 && Number.isInteger(days) ? shifted(start.ms, { days }) : start.ms + value * of * 1_000;
  return { ms, text: dutchText(ms) };
}
