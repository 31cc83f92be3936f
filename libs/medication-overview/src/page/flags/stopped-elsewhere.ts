import type { Because, RaisedFlag } from '../../domain/lines/line.js';
import { dutchDay } from '../words/dutch-dates.js';

const short: Readonly<Partial<Record<Because['what'], string>>> = {
  'another-source-says-stopped': 'gestopt volgens een andere bron',
  'another-record-says-stopped': 'gestopt volgens een ander bericht',
  'its-agreement-was-stopped': 'de apotheek levert door, de afspraak is gestopt',
};

/** Where a stop was received beside what goes on; null: another reason. `inShort`: for the top of the page. */
export function stoppedElsewhere({ because }: Pick<RaisedFlag, 'because'>, inShort: boolean): string | null {
  if (!because || !short[because.what]) return null;
  if (inShort) return short[because.what] ?? null;
  const on = because.at ? `gestopt op ${dutchDay(because.at)}` : 'geannuleerd';
  if (because.what === 'its-agreement-was-stopped') return `de apotheek levert dit; de afspraak waar het bij hoorde is ${on}`;
  return because.what === 'another-source-says-stopped' ? `een andere bron zegt: ${on}` : `een ander bericht zegt: ${on}`;
}
