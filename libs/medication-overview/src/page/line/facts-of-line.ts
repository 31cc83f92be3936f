import type { Dose } from '../../domain/blocks/dose.js';
import type { Reason } from '../../domain/blocks/building-block.js';
import type { MedicationLine } from '../../domain/lines/line.js';
import type { MedicationOverview } from '../../domain/overview.js';
import { dutchDay, dutchInterval } from '../words/dutch-dates.js';
import { organisationName } from '../directory.js';
import { whoDidNotAnswer, type Telling } from '../telling.js';
import { otherLineOf, stopOf } from './blocks-of-line.js';
import { doseInWords } from './dose-in-words.js';
import { isSaidIn } from './is-said-in.js';
import { periodInWords } from './period-in-words.js';
import { isDepot } from './section-of-line.js';

/** What a reader of this kind of line looks for besides the dose. */
export function factsOfLine(line: MedicationLine, telling: Telling): string[] {
  const { overview } = telling;
  return [...howOften(line, telling), ...asNeeded(line), ...whatFollows(line, overview), ...whyStopped(line)];
}

/** A tablet of once a week among those of every day is a known mistake: the interval is said apart. */
function howOften(line: MedicationLine, telling: Telling): string[] {
  const days = line.dose.intake.everyDays;
  if (days === null || line.category === 'recently-stopped') return [];
  const interval = `eens per ${dutchInterval(days)}`;
  if (!isDepot(line)) return [`niet elke dag: ${interval}`];
  const besides = isSaidIn(line.dose.text ?? '', `per ${dutchInterval(days)}`) ? [] : [interval];
  if (line.category === 'future') return besides;
  return [...besides, ...whenLastGiven(line, telling)];
}

/** A date beside a source that did not answer may be of the last but one. */
function whenLastGiven(line: MedicationLine, telling: Telling): string[] {
  const given = telling.overview.lastGiven.filter(({ key }) => line.keys.includes(key)).toSorted((one, other) => other.at.ms - one.at.ms)[0];
  const inVain = whoDidNotAnswer('given', telling);
  return [
    `laatst gegeven: ${given ? `${dutchDay(given.at)}, volgens ${organisationName(telling.directory, given.sourceUra)}` : 'staat niet in dit overzicht'}`,
    ...(inVain.length > 0 ? [`let op: toedieningen konden niet worden opgehaald bij ${inVain.join(', ')}; daar kan een latere datum staan`] : []),
  ];
}

function asNeeded({ dose, category }: MedicationLine): string[] {
  const { asNeeded: needed } = dose.intake;
  if (category === 'recently-stopped' || needed === 'none' || needed === null) return [];
  return [...(needed === 'some' ? ['een deel alleen zo nodig'] : []), ...maximumBeside(dose)];
}

/** What the text says already is not said again; a maximum of another kind is. */
function maximumBeside({ text, intake: { maximum } }: Dose): string[] {
  if (maximum === null) return /\bmax/i.test(text ?? '') ? [] : ['maximum per dag: niet opgegeven'];
  return isSaidIn(text ?? '', maximum) ? [] : [maximum];
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
