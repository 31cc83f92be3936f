import type { AllergyItem, AlongsideKind, MeasurementKind } from '../../domain/alongside.js';
import { isLithium } from '../../domain/blocks/substances.js';
import { organisationName } from '../directory.js';
import type { Fact, FactSection } from '../page.js';
import { whoDidNotAnswer, type Telling } from '../telling.js';
import { dutchDay } from '../words/dutch-dates.js';
import { allergyInWords, titles } from '../words/words.js';

const unknown = 'hier onbekend';
/** True of what did not come, of what was not asked and of what is withheld alike. */
const noResult = 'geen uitslag in dit overzicht';

/** Never an empty place: where nothing came it is unknown here. */
export const allergiesSection = (telling: Telling): FactSection => ({
  kind: 'facts',
  id: 'allergies',
  title: titles.allergies,
  facts: [
    ...allergies(telling),
    ...inVain('Let op: geen antwoord over allergieën van', 'allergies', telling),
    ...measurements(telling),
    ...inVain('Let op: uitslagen konden niet worden opgehaald bij', 'measurements', telling),
  ],
});

/** One place for all that is not tolerated: whoever reads "unknown" must not find a reaction two lines further. */
function allergies(telling: Telling): Fact[] {
  const { state, items } = telling.overview.allergies;
  const [contraIndications, notTolerated] = [items.filter(isContraIndication), items.filter((item) => !isContraIndication(item))];
  const said = notTolerated.map((item) => allergyText(item, telling));
  const contra = contraIndications.map((item) => allergyText(item, telling));
  return [
    said.length > 0 ? { label: 'Allergieën en overgevoeligheden', values: said } : { label: 'Allergieën', values: [state === 'none-known' ? 'geen bekend' : unknown] },
    { label: 'Contra-indicaties', values: contra.length > 0 ? contra : [unknown] },
  ];
}

const isContraIndication = ({ kind }: AllergyItem): boolean => kind === 'contra-indication';

function allergyText({ kind, text, saysNone, isUnreadable, sourceUra }: AllergyItem, { directory }: Telling): string {
  const by = `volgens ${organisationName(directory, sourceUra)}`;
  if (isUnreadable) return `niet te lezen${text ? ` (${text})` : ''}, ${by}`;
  if (saysNone) return `${/\bgeen\b/i.test(text) ? text : `geen bekend${text ? ` (${text})` : ''}`}, ${by}`;
  return [text, ...(allergyInWords[kind] ? [allergyInWords[kind]] : []), by].join(', ');
}

function inVain(label: string, kind: AlongsideKind, telling: Telling): Fact[] {
  const values = whoDidNotAnswer(kind, telling);
  return values.length === 0 ? [] : [{ label, values }];
}

/** A lithium level is named only beside a line of lithium. */
function measurements(telling: Telling): Fact[] {
  const { lines, measurements: measured } = telling.overview;
  const isOnLithium = lines.some(({ medicine }) => isLithium(medicine)) || measured.some(({ kind }) => kind === 'lithium-level');
  return [{ label: 'Nierfunctie', values: [lastOf('renal-function', telling)] }, ...(isOnLithium ? [{ label: 'Lithiumspiegel', values: [lastOf('lithium-level', telling)] }] : [])];
}

function lastOf(kind: MeasurementKind, { overview, directory }: Telling): string {
  const last = overview.measurements.find((one) => one.kind === kind);
  return last ? `${last.text} op ${dutchDay(last.at)} (${organisationName(directory, last.sourceUra)})` : noResult;
}
