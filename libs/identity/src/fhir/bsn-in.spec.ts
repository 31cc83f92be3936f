import { systems } from '#libs/fhir';
import { bsnInIdentifier, bsnInParameters, bsnInSearch, onlyParameters } from './bsn-in.js';

const bsn = '999900456';
const identifier = { system: systems.bsn, value: bsn };
const asked = (...parameter: unknown[]) => ({ resourceType: 'Parameters', parameter });

describe('naming a person', () => {
  it.each([
    ['in an Identifier', () => bsnInIdentifier(identifier, 'Consent.patient.identifier')],
    ['in a search', () => bsnInSearch(`${systems.bsn}|${bsn}`)],
    ['in the parameter patient', () => bsnInParameters(asked({ name: 'moment', valueDateTime: '2024-01-01' }, { name: 'patient', valueIdentifier: identifier }))],
  ])('takes the BSN %s', (_situation, read) => {
    expect(read()).toBe(bsn);
  });

  it.each([
    ['nothing', () => bsnInIdentifier(undefined, 'x')],
    ['a list', () => bsnInIdentifier([identifier], 'x')],
    ['a BSN under another system', () => bsnInIdentifier({ system: systems.ura, value: bsn }, 'x')],
    ['a BSN without a system', () => bsnInIdentifier({ value: bsn }, 'x')],
    ['a number that fails the 11-proef', () => bsnInIdentifier({ system: systems.bsn, value: '999900000' }, 'x')],
    ['a BSN that is a number', () => bsnInIdentifier({ system: systems.bsn, value: 999900456 }, 'x')],
    ['a search without a system', () => bsnInSearch(bsn)],
    ['a search for nobody', () => bsnInSearch(undefined)],
    ['a search for two people', () => bsnInSearch(`${systems.bsn}|${bsn},${systems.bsn}|${bsn}`)],
    ['no parameters', () => bsnInParameters({ resourceType: 'Parameters' })],
    ['parameters that are no list', () => bsnInParameters({ resourceType: 'Parameters', parameter: { name: 'patient', valueIdentifier: identifier } })],
    ['two patients', () => bsnInParameters(asked({ name: 'patient', valueIdentifier: identifier }, { name: 'patient', valueIdentifier: identifier }))],
    ['a patient by reference', () => bsnInParameters(asked({ name: 'patient', valueReference: { identifier } }))],
    ['a parameter that nobody knows', () => onlyParameters(asked({ name: 'patient', valueIdentifier: identifier }, { name: 'admin' }), ['patient'])],
  ])('refuses %s, without repeating it', (_situation, read) => {
    expect(read).toThrow(expect.objectContaining({ category: 'invalid', message: expect.not.stringMatching(/\d{8}/) }));
  });
});
