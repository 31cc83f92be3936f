import { GatewayError } from '#libs/kernel';
import { readOverviewQuestion } from './overview-question.js';

const patient = { name: 'patient', valueIdentifier: { system: 'http://fhir.nl/fhir/NamingSystem/bsn', value: '999900018' } };
const ask = (...more: object[]) => readOverviewQuestion({ resourceType: 'Parameters', parameter: [patient, ...more] });

describe('what is asked', () => {
  it('is about now unless it says otherwise', () => {
    expect(ask()).toEqual({ bsn: '999900018', moment: null });
    expect(ask({ name: 'moment', valueDateTime: '2024-01-01T12:00:00+01:00' }).moment).toEqual({ ms: Date.parse('2024-01-01T11:00:00Z'), text: '2024-01-01T12:00:00+01:00' });
  });

  it.each([
    ['two moments', [{ name: 'moment', valueDateTime: '2024-01-01' }, { name: 'moment', valueDateTime: '2024-01-02' }]],
    ['a moment that does not exist', [{ name: 'moment', valueDateTime: '2024-02-30' }]],
    ['a moment that is a number', [{ name: 'moment', valueDateTime: 20240101 }]],
    ['a moment of another type', [{ name: 'moment', valueString: '2024-01-01' }]],
    ['two patients', [patient]],
    ['something that is not known here', [{ name: 'include', valueBoolean: true }]],
  ])('refuses %s', (_situation, parameters) => {
    expect(() => ask(...parameters)).toThrow(GatewayError);
  });
});
