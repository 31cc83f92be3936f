import type { Category } from '#libs/kernel';
import type { Allergies, LastGiven, Measurement, NotAnswered, PermittedAlongside } from './alongside.js';
import { allergiesIn } from './alongside/allergies.js';
import { lastGivenIn } from './alongside/last-given.js';
import { newestMeasurements } from './alongside/newest-measurements.js';
import { notAnsweredIn } from './alongside/not-answered.js';
import type { ReceivedBlock } from './blocks/building-block.js';
import type { MedicationLine, NotShown } from './lines/line.js';
import { reconcile } from './reconcile.js';
import { didEverySourceAnswer, type Person, type SourceReport } from './source-report.js';
import type { Moment } from './time/moment.js';

/** The answer, before it is written as FHIR or as JSON; both are made from this and nothing else. */
export interface MedicationOverview {
  readonly at: Moment;
  readonly complete: boolean;
  readonly person: Person | null;
  readonly sources: readonly SourceReport[];
  readonly notConnected: readonly string[];
  readonly withheld: readonly Category[];
  readonly allergies: Allergies;
  /** The newest of each kind. */
  readonly measurements: readonly Measurement[];
  readonly lines: readonly MedicationLine[];
  readonly lastGiven: readonly LastGiven[];
  readonly notAnswered: NotAnswered;
  readonly notShown: readonly NotShown[];
}

export interface OverviewParts {
  readonly at: Moment;
  readonly reports: readonly SourceReport[];
  /** Blocks of the treatments that may be seen. */
  readonly permitted: readonly ReceivedBlock[];
  /** What comes alongside the medicines and may be seen. */
  readonly alongside?: PermittedAlongside;
  readonly notConnected: readonly string[];
  readonly withheld: readonly Category[];
}

const nothingSeen: PermittedAlongside = { allergies: [], measurements: [], given: [] };

export function medicationOverview({ at, reports, permitted, alongside = nothingSeen, notConnected, withheld }: OverviewParts): MedicationOverview {
  const everySourceAnswered = didEverySourceAnswer(reports);
  const reconciled = reconcile(permitted, at.ms, !everySourceAnswered);
  const allergies = allergiesIn({ reports, seen: alongside.allergies, isAnythingWithheld: withheld.length > 0 });
  const measurements = newestMeasurements(alongside.measurements, reconciled.lines, at.ms);
  return {
    at,
    complete: everySourceAnswered && notConnected.length === 0 && withheld.length === 0,
    person: personKnownFrom(reports, [...permitted, ...allergies.items, ...measurements]),
    sources: reports,
    notConnected,
    withheld,
    allergies,
    measurements,
    lastGiven: lastGivenIn(alongside.given, permitted, at.ms),
    notAnswered: notAnsweredIn(reports, alongside.unreadable),
    ...reconciled,
  };
}

/** Only from a source of which something is seen: who else knows the client is not told by a name. */
function personKnownFrom(reports: readonly SourceReport[], seen: readonly { readonly source: string }[]): Person | null {
  const sources = new Set(seen.map(({ source }) => source));
  return reports.find(({ source, person }) => person !== null && sources.has(source.id))?.person ?? null;
}
