import type { Category } from '#libs/kernel';
import type { ReceivedBlock } from './blocks/building-block.js';
import type { MedicationLine, NotShown } from './lines/line.js';
import { reconcile } from './reconcile.js';
import type { Person, SourceReport } from './source-report.js';
import type { Moment } from './time/moment.js';

/** The answer, before it is written as FHIR or as JSON; both are made from this and nothing else. */
export interface MedicationOverview {
  readonly at: Moment;
  readonly complete: boolean;
  readonly person: Person | null;
  readonly sources: readonly SourceReport[];
  readonly notConnected: readonly string[];
  readonly withheld: readonly Category[];
  readonly allergies: { readonly state: 'unknown-here'; readonly items: readonly [] };
  readonly lines: readonly MedicationLine[];
  readonly notShown: readonly NotShown[];
}

export interface OverviewParts {
  readonly at: Moment;
  readonly reports: readonly SourceReport[];
  /** Blocks of the treatments that may be seen. */
  readonly permitted: readonly ReceivedBlock[];
  readonly notConnected: readonly string[];
  readonly withheld: readonly Category[];
}

export function medicationOverview({ at, reports, permitted, notConnected, withheld }: OverviewParts): MedicationOverview {
  const everySourceAnswered = reports.every(({ state }) => state === 'answered');
  return {
    at,
    complete: everySourceAnswered && notConnected.length === 0 && withheld.length === 0,
    person: personKnownFrom(reports, permitted),
    sources: reports,
    notConnected,
    withheld,
    allergies: { state: 'unknown-here', items: [] },
    ...reconcile(permitted, at.ms, !everySourceAnswered),
  };
}

/** Only from a source of which something may be seen: who else knows the client is not told by a name. */
function personKnownFrom(reports: readonly SourceReport[], permitted: readonly ReceivedBlock[]): Person | null {
  const seen = new Set(permitted.map(({ source }) => source));
  return reports.find(({ source, person }) => person !== null && seen.has(source.id))?.person ?? null;
}
