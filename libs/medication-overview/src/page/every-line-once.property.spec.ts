import fc from 'fast-check';
import { isReadable } from '../domain/blocks/building-block.js';
import { failed } from '../domain/source-report.js';
import { history } from '../domain/testing/histories.js';
import { anOverview, aPage, aSource, anAnswer, rowsIn } from './testing/a-page.js';
import { sectionIds, type Page } from './page.js';
import { textOf } from './rendering/text-page.js';
import { pageInMarkup } from './rendering/page-in-markup.js';

/** Each block names a medicine of its own, so that a row tells which line it is. */
const distinct = history.map((blocks) => blocks.map((block, index) => (isReadable(block) ? { ...block, medicine: { ...block.medicine, text: `MIDDEL-${index}.` } } : block)));
const medicineSections = sectionIds.slice(4);
const rowsOf = (page: Page): string[] => medicineSections.flatMap((id) => rowsIn(page, id).map(({ medicine }) => medicine)).toSorted();
const partial = { reports: [anAnswer(), failed(aSource('epd', '00000001'), 'late')] };

describe('of everything that sources could send', () => {
  it('every line of the overview stands in exactly one of the sections of medicines', () => {
    fc.assert(fc.property(distinct, (blocks) => {
      const page = aPage(blocks);
      expect(rowsOf(page)).toEqual(anOverview(blocks).lines.map(({ medicine }) => medicine.text).toSorted());
    }), { numRuns: 300 });
  });

  it('every row has a dose, a prescriber, a telephone and says where it comes from', () => {
    fc.assert(fc.property(distinct, (blocks) => {
      const rows = medicineSections.flatMap((id) => rowsIn(aPage(blocks), id));
      for (const { dose, prescriber, telephone, period, provenance } of rows) expect([dose, prescriber, telephone, period, ...provenance].every((text) => text.length > 5) && provenance.length > 0).toBe(true);
    }), { numRuns: 100 });
  });

  it('every rendering has every medicine, every flag and every warning', () => {
    fc.assert(fc.property(distinct, (blocks) => {
      const page = aPage(blocks, partial);
      const flat = textOf(page).replace(/\s+/g, ' ');
      const markup = pageInMarkup(page);
      const flags = medicineSections.flatMap((id) => rowsIn(page, id).flatMap((row) => row.flags.map(({ text }) => text)));
      for (const words of [...rowsOf(page), ...flags]) expect([flat.includes(words), markup.includes(words)]).toEqual([true, true]);
    }), { numRuns: 100 });
  });
});
