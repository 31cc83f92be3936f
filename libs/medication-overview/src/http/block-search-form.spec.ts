import { GatewayError } from '#libs/kernel';
import { readBlockSearch } from './block-search-form.js';

const bsn = '999900018';
const form = (more: Record<string, string>): string =>
  new URLSearchParams({ 'patient.identifier': `http://fhir.nl/fhir/NamingSystem/bsn|${bsn}`, category: 'http://snomed.info/sct|33633005', ...more }).toString();

describe('a search for building blocks', () => {
  it.each([
    ['without a period', {}, null],
    ['from a day on', { 'period-of-use': 'ge2023-11-01' }, { comparison: 'ge', moment: { text: '2023-11-01' } }],
    ['up to a moment', { 'period-of-use': 'le2024-01-01T12:00:00+01:00' }, { comparison: 'le', moment: { text: '2024-01-01T12:00:00+01:00' } }],
    ['on a day', { 'period-of-use': '2024-01-01' }, { comparison: 'eq', moment: { text: '2024-01-01' } }],
    ['with the category alone', { category: '33633005' }, null],
  ])('%s', (_situation, more, periodOfUse) => {
    expect(readBlockSearch(form(more), 'MA')).toMatchObject({ bsn, search: { kind: 'MA', periodOfUse } });
  });

  it.each([
    ['a category that is of another type', { category: 'http://snomed.info/sct|422037009' }],
    ['a category that is not held here: VV', { category: 'http://snomed.info/sct|52711000146108' }],
    ['a category of another system', { category: 'http://example.org|33633005' }],
    ['no category', { category: '' }],
    ['a period that is no day', { 'period-of-use': 'ge2023-13-01' }],
    ['a comparison that is not known here', { 'period-of-use': 'ne2023-12-01' }],
    ['an include', { _include: 'MedicationRequest:medication' }],
  ])('is refused with %s', (_situation, more) => {
    expect(() => readBlockSearch(form(more), 'MA')).toThrow(GatewayError);
  });
});
