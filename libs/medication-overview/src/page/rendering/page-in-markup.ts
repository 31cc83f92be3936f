import type { Change, Fact, MedicineRow, Notice, Page, Section } from '../page.js';
import { element, written, type Content, type Markup } from './markup.js';

/** The page in elements that HTML and a FHIR narrative share. */
export const pageInMarkup = ({ title, moment, sections, colophon }: Page): string =>
  written([element('h1', title), element('p', moment, 'moment'), ...sections.map(sectionInMarkup), element('p', colophon, 'small')]);

function sectionInMarkup(section: Section): Markup {
  const [items, none] = itemsOf(section);
  const content = items.length > 0 ? element('ul', items, section.kind) : element('p', none);
  return element('div', [element('h2', section.title), content], `section ${section.id}${items.length > 0 ? '' : ' none'}`);
}

function itemsOf(section: Section): [items: Markup[], none: string] {
  switch (section.kind) {
    case 'facts':
      return [section.facts.map(factInMarkup), ''];
    case 'notices':
      return [section.notices.map(noticeInMarkup), ''];
    case 'changes':
      return [section.changes.map(changeInMarkup), section.none];
    case 'medicines':
      return [section.medicines.map(medicineInMarkup), section.none];
  }
}

const factInMarkup = ({ label, values }: Fact): Markup => element('li', [element('strong', `${label}: `), values.join('; ')]);

const changeInMarkup = ({ medicine, what }: Change): Markup => element('li', [element('strong', medicine), ` – ${what}`]);

const noticeInMarkup = ({ level, text, details }: Notice): Markup =>
  element('li', [level === 'look-now' ? element('strong', text) : text, ...listed(details)], level);

function medicineInMarkup({ medicine, mark, dose, period, facts, prescriber, telephone, flags, provenance }: MedicineRow): Markup {
  return element('li', [
    element('div', [element('h3', medicine), ...(mark === null ? [] : [element('p', mark, 'mark')])], 'what'),
    element('div', [element('p', dose, 'dose'), element('p', period), ...facts.map((fact) => element('p', fact))], 'how'),
    element('div', [element('p', prescriber), element('p', telephone)], 'by'),
    ...(flags.length === 0 ? [] : [element('ul', flags.map(noticeInMarkup), 'flags')]),
    element('ul', provenance.map((text) => element('li', text)), 'small'),
  ]);
}

const listed = (texts: readonly string[]): Content[] => (texts.length === 0 ? [] : [element('ul', texts.map((text) => element('li', text)))]);
