import { eachIs, type Alongside } from '../alongside.js';
import { failed, type SourceReport } from '../source-report.js';
import { anAlongside, anUnreadable } from '../testing/alongside-builders.js';
import { notAnsweredIn } from './not-answered.js';

const source = (id: string) => ({ id, ura: '00000002', kind: id, fhir: 'R4' });
const answering = (id: string, is: Partial<Alongside['is']> = {}): SourceReport => ({
  source: source(id), state: 'answered', reason: null, ageMs: 5, blocks: [], alongside: anAlongside({ is: { ...eachIs('answered'), ...is } }), received: new Map(), person: null,
});
const nobody = { allergies: [], measurements: [], given: [] };

describe('who was asked in vain for what comes alongside the medicines', () => {
  it.each<[string, readonly SourceReport[], object]>([
    ['nobody, where all answered', [answering('his'), answering('ais')], nobody],
    ['not who does not offer it', [answering('basis', eachIs('not-offered'))], nobody],
    ['who failed whole: for everything', [answering('his'), failed(source('epd'), 'late')], { allergies: ['epd'], measurements: ['epd'], given: ['epd'] }],
    ['who failed on allergies alone', [answering('ais', { allergies: 'failed' })], { ...nobody, allergies: ['ais'] }],
    ['who failed on results alone', [answering('ais', { measurements: 'failed' }), answering('his')], { ...nobody, measurements: ['ais'] }],
    ['who failed on what was given alone', [answering('epd', { given: 'failed' })], { ...nobody, given: ['epd'] }],
    ['nobody, where nobody was asked', [], nobody],
  ])('%s', (_situation, reports, expected) => {
    expect(notAnsweredIn(reports)).toEqual(expected);
  });

  it('and who sent what cannot be read, of that kind alone', () => {
    expect(notAnsweredIn([answering('his'), answering('ais')], [anUnreadable('given'), anUnreadable('measurements', { source: 'ais' })])).toEqual({ ...nobody, measurements: ['ais'], given: ['his'] });
  });
});
