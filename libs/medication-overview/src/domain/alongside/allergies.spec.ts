import { eachIs, type AllergyItem, type HowAnswered } from '../alongside.js';
import { failed, type SourceReport } from '../source-report.js';
import { anAllergy, anAlongside, noneKnown } from '../testing/alongside-builders.js';
import { allergiesIn } from './allergies.js';

const source = (id: string) => ({ id, ura: '00000002', kind: id, fhir: 'R4' });
const answering = (id: string, allergies: HowAnswered = 'answered'): SourceReport => ({
  source: source(id), state: 'answered', reason: null, ageMs: 5, blocks: [], alongside: anAlongside({ is: { ...eachIs('answered'), allergies } }), received: new Map(), person: null,
});
const penicillin = anAllergy('Penicilline');
const everybody = [answering('his'), answering('ais')];
const found = (seen: readonly AllergyItem[], reports: readonly SourceReport[] = everybody, isAnythingWithheld = false) => {
  const { state, items } = allergiesIn({ reports, seen, isAnythingWithheld });
  return { state, items: items.map(({ text }) => text) };
};

describe('what is known of allergies', () => {
  it.each<[string, readonly AllergyItem[], readonly SourceReport[], boolean, string]>([
    ['one source names one', [penicillin], everybody, false, 'listed'],
    ['one source names one, another says none', [noneKnown(), penicillin], everybody, false, 'listed'],
    ['one that cannot be read', [anAllergy('Allergie: niet te lezen', { isUnreadable: true })], everybody, false, 'listed'],
    ['every source says none', [noneKnown({ key: 'his#1' }), noneKnown({ key: 'ais#1' })], everybody, false, 'none-known'],
    ['one source says none, the other has nothing', [noneKnown()], everybody, false, 'none-known'],
    ['one source says none, the other does not offer the question', [noneKnown()], [answering('his'), answering('ais', 'not-offered')], false, 'none-known'],
    ['none of medicines, and none of food', [noneKnown(), noneKnown({ isOfOneKindOnly: true })], everybody, false, 'none-known'],
    ['only none of food: that is nothing of medicines', [noneKnown({ isOfOneKindOnly: true })], everybody, false, 'unknown-here'],
    ['one source says none, the other is down', [noneKnown()], [answering('his'), failed(source('ais'), 'down')], false, 'unknown-here'],
    ['one source says none, the other failed on allergies alone', [noneKnown()], [answering('his'), answering('ais', 'failed')], false, 'unknown-here'],
    ['one source says none, the client keeps something back', [noneKnown()], everybody, true, 'unknown-here'],
    ['nobody says anything', [], everybody, false, 'unknown-here'],
    ['no source offers the question', [], [answering('his', 'not-offered')], false, 'unknown-here'],
    ['nobody was asked', [], [], false, 'unknown-here'],
  ])('%s', (_situation, seen, reports, isAnythingWithheld, state) => {
    expect(found(seen, reports, isAnythingWithheld).state).toBe(state);
  });

  it('stays listed where a source failed', () => {
    const reports = [answering('his'), answering('ais', 'failed'), failed(source('epd'), 'late'), answering('basis', 'not-offered')];
    expect(found([penicillin], reports)).toEqual({ state: 'listed', items: ['Penicilline'] });
  });

  it('does not show a statement of none where it is unknown: it would be read as an answer', () => {
    expect(found([noneKnown()], [answering('his'), failed(source('ais'), 'down')]).items).toEqual([]);
    expect(found([noneKnown()]).items).toEqual(['Geen bekende allergie']);
  });

  it('does not show a statement of none beside what is listed either, where anything is missing', () => {
    const items = [noneKnown(), penicillin, noneKnown({ key: 'his#food', isOfOneKindOnly: true })];
    expect(found(items, [answering('his'), failed(source('ais'), 'down')])).toEqual({ state: 'listed', items: ['Penicilline'] });
    expect(found(items, everybody, true)).toEqual({ state: 'listed', items: ['Penicilline'] });
  });

  it('shows what there is before what there is not, in the same order whoever answered first', () => {
    const items = [noneKnown(), anAllergy('Walnoot'), penicillin];
    expect(found(items).items).toEqual(['Penicilline', 'Walnoot', 'Geen bekende allergie']);
    expect(found(items.toReversed())).toEqual(found(items));
  });
});
