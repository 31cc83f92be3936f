import type { Reason } from '../../domain/blocks/building-block.js';
import type { MedicationLine } from '../../domain/lines/line.js';
import type { MedicationOverview } from '../../domain/overview.js';
import { dutchDay, dutchInterval } from '../words/dutch-dates.js';
import { otherLineOf, stopOf } from './blocks-of-line.js';
import { doseInWords } from './dose-in-words.js';
import { periodInWords } from './period-in-words.js';
import { isDepot } from './section-of-line.js';

/** What a reader of this kind of line looks for besides the dose. */
export function factsOfLine(line: MedicationLine, overview: MedicationOverview): string[] {
  return [...howOften(line, overview), ...asNeeded(line), ...whatFollows(line, overview), ...whyStopped(line)];
}

/** A tablet of once a week among those of every day is a known mistake: the interval is said apart. */
function howOften(line: MedicationLine, { lastGiven }: MedicationOverview): string[] {
  const days = line.dose.intake.everyDays;
  if (days === null || line.category === 'recently-stopped') return [];
  const interval = `eens per ${dutchInterval(days)}`;
  if (!isDepot(line)) return [`niet elke dag: ${interval}`];
  if (line.category === 'future') return [interval];
  const treatments = [line.treatment, ...line.linked].filter((value) => value !== null);
  const given = lastGiven.filter(({ treatment }) => treatments.includes(treatment)).toSorted((one, other) => other.at.ms - one.at.ms)[0];
  return [interval, `laatst gegeven: ${given ? dutchDay(given.at) : 'hier niet bekend'}`];
}

function asNeeded({ dose: { intake, text }, category }: MedicationLine): string[] {
  if (category === 'recently-stopped' || intake.asNeeded === 'none' || intake.asNeeded === null) return [];
  const part = intake.asNeeded === 'some' ? ['een deel alleen zo nodig'] : [];
  const isInText = /\bmax/i.test(text ?? '');
  return [...part, ...(intake.maximum ? [intake.maximum] : isInText ? [] : ['maximum per dag: niet opgegeven'])];
}

/** What stops soon goes on otherwise: whoever reads the end alone would stop it. */
function whatFollows(line: MedicationLine, overview: MedicationOverview): string[] {
  const next = line.category === 'current' ? otherLineOf(line, overview) : null;
  return next ? [`daarna: ${next.medicine.text}, ${doseInWords(next.dose)}, ${periodInWords(next)}`] : [];
}

const words: Readonly<Record<string, string>> = { '62014003': 'bijwerking' };

function whyStopped(line: MedicationLine): string[] {
  if (line.category !== 'recently-stopped' && !line.interrupted) return [];
  const stop = stopOf(line);
  const what = line.interrupted ? 'reden van de onderbreking' : 'reden van de stop';
  if (!stop) return [line.period.end ? `${what}: niet bekend (de afgesproken periode is voorbij)` : `${what}: niet bekend`];
  return [`${what}: ${reasonInWords(stop.reason) ?? 'niet bekend'}`];
}

const reasonInWords = (reason: Reason | null): string | null => reason?.text ?? (reason?.code ? (words[reason.code] ?? `code ${reason.code}`) : null);
