import { dutchDay, dutchMoment } from '../terminal/dutch-time.js';
import { tableOf, type Column } from '../terminal/table.js';
import type { NotShown, Overview, OverviewLine } from './overview-form.js';
import { allergiesInWords, category, flagged, kindOfBlock, kindOfSource, whyNoAnswer, whyNotShown } from './words.js';

const columns: readonly Column[] = [
  { title: 'Medicijn', width: 30 },
  { title: 'Gebruik', width: 32 },
  { title: 'Vanaf', width: 10 },
  { title: 'Tot', width: 10 },
  { title: 'Bron', width: 20 },
];

const headings = { current: 'Nu', 'recently-stopped': 'Kort geleden gestopt', future: 'Straks' } as const;

/** By URA; an organisation without a name is shown by its number. */
export type NameOfOrganisation = (ura: string) => string;

/** The overview for a person: what is missing comes first. */
export function overviewPage(overview: Overview, nameOf: NameOfOrganisation): string {
  const parts = [
    [`Medicatieoverzicht van ${dutchMoment(overview.at)}`],
    gapsOf(overview, nameOf),
    allergiesOf(overview),
    overview.lines.length === 0 ? ['Er zijn geen medicijnen om te tonen. Dat wil niet zeggen dat er geen gebruikt worden.'] : [],
    ...Object.entries(headings).map(([code, heading]) => sectionOf(heading, overview.lines.filter((line) => line.category === code), nameOf)),
    leftOutOf(overview, nameOf),
  ];
  return parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n');
}

function gapsOf({ complete, sources, notConnected, withheld }: Overview, nameOf: NameOfOrganisation): string[] {
  if (complete) return [];
  return [
    'Let op: dit overzicht is niet volledig.',
    ...sources.filter(({ state }) => state === 'failed').map(({ ura, kind, reason }) => `- ${nameOf(ura)} (${kindOfSource(kind)}) ${whyNoAnswer(reason ?? 'down')}.`),
    ...(withheld.length > 0 ? [`- De cliënt deelt niet alles met u: ${withheld.map(category).join(', ')}.`] : []),
    ...(notConnected.length > 0 ? [`- Niet aangesloten: ${notConnected.map(kindOfSource).join(', ')}.`] : []),
  ];
}

function allergiesOf({ allergies: { state, items } }: Overview): string[] {
  if (items.length > 0) return ['Allergieën', ...items.map(({ text }) => `- ${text}`)];
  return [allergiesInWords[state] ?? state];
}

function sectionOf(heading: string, lines: readonly OverviewLine[], nameOf: NameOfOrganisation): string[] {
  if (lines.length === 0) return [];
  return [heading, ...tableOf(columns, lines.flatMap((line) => rowsOf(line, nameOf)))];
}

function rowsOf({ medicine, dose, interrupted, period, blocks, flags }: OverviewLine, nameOf: NameOfOrganisation): string[][] {
  const basis = blocks.find(({ role }) => role === 'basis') ?? blocks[0];
  const notes = [
    ...(interrupted ? ['! Nu onderbroken.'] : []),
    ...(dose.composed ? ['Gebruik hier samengesteld.'] : []),
    ...flags.map(({ flag, level }) => `${level === 'look-now' ? '! ' : ''}${flagged(flag)}`),
  ];
  const row = [medicine.text, dose.text ?? 'Geen gebruik opgegeven', dutchDay(period.start), dutchDay(period.end), basis ? nameOf(basis.sourceUra) : ''];
  return [row, ...notes.map((note) => ['', note])];
}

function leftOutOf({ notShown, lines }: Overview, nameOf: NameOfOrganisation): string[] {
  if (notShown.length === 0) return [];
  const said = notShown.map((block) => `- ${medicineOf(block, lines)}, ${kindOfBlock(block.kind)} van ${nameOf(block.sourceUra)}: ${whyNotShown(block.reason)}`);
  return ['Ontvangen, maar hier geen eigen regel', ...said];
}

/** Named by itself, or by a line of the same treatment; only what has no name at all is shown by its number. */
function medicineOf({ id, medicine, treatment }: NotShown, lines: readonly OverviewLine[]): string {
  const sameTreatment = treatment === null ? undefined : lines.find((line) => line.treatment === treatment);
  return (medicine ?? sameTreatment?.medicine)?.text ?? `Medicijn zonder naam (${id})`;
}
