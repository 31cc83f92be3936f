import type { Change, Fact, MedicineRow, Notice, Page, Section } from '../page.js';
import { wrapped } from './wrapped.js';

const width = 100;
const item = '  - ';
const below = '    ';

/** For a terminal: at most 100 columns, no colour, no control characters but the ends of lines. */
export function textOf({ title, moment, sections, colophon }: Page): string {
  const head = [title.toUpperCase(), ...line(moment)];
  return [head, ...sections.map(sectionInText), line(colophon)].map((lines) => lines.join('\n')).join('\n\n');
}

const line = (text: string, first = ''): string[] => wrapped(text, width, first);

function sectionInText(section: Section): string[] {
  const items = itemsOf(section);
  const heading = section.title.toUpperCase();
  return items.length > 0 ? [heading, ...items] : line(`${heading}: ${'none' in section ? section.none : ''}`);
}

function itemsOf(section: Section): string[] {
  switch (section.kind) {
    case 'facts':
      return section.facts.flatMap(factInText);
    case 'notices':
      return section.notices.flatMap((notice) => noticeInText(notice, '  '));
    case 'changes':
      return section.changes.flatMap(changeInText);
    case 'medicines':
      return section.medicines.flatMap((row, index) => [...(index > 0 ? [''] : []), ...medicineInText(row)]);
  }
}

const factInText = ({ label, values }: Fact): string[] => line(`${label}: ${values.join('; ')}`, item);

const changeInText = ({ medicine, what }: Change): string[] => line(`${medicine} – ${what}`, item);

/** An exclamation mark besides the words; what is only to know gets a dash. */
const noticeInText = ({ level, text, details }: Notice, margin: string): string[] => [
  ...line(text, `${margin}${level === 'look-now' ? '! ' : '- '}`),
  ...details.flatMap((detail) => line(detail, `${margin}    `)),
];

function medicineInText({ medicine, mark, dose, period, facts, prescriber, telephone, flags, provenance }: MedicineRow): string[] {
  return [
    ...line(`${medicine}${mark === null ? '' : ` [${mark}]`}`, item),
    ...line(dose, below),
    ...line([period, ...facts].join('; '), below),
    ...line(`${prescriber}; ${telephone}`, below),
    ...flags.flatMap((flag) => noticeInText(flag, below)),
    ...provenance.flatMap((text) => line(text, `${below}. `)),
  ];
}
