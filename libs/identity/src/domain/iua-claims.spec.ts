import { readIuaClaims, writeIuaClaims } from './iua-claims.js';
import { someClaims } from './testing/builders.js';

const stated = (change: Record<string, unknown> = {}) => ({
  ihe_iua: { subject_organization_id: '00000002', subject_team: 'praktijk-brug', person_id: 'dr-smit', subject_role: 'huisarts', purpose_of_use: 'TREAT', ...change },
});

describe('the claims about who asks', () => {
  it('are read as they are written', () => {
    expect(readIuaClaims({ ihe_iua: writeIuaClaims(someClaims()) })).toEqual(someClaims());
    expect(readIuaClaims({ ihe_iua: writeIuaClaims(someClaims({ team: null, purpose: null })) })).toEqual(someClaims({ team: null, purpose: null }));
  });

  it.each([
    ['nobody speaks for a team', 'subject_team', 'team'],
    ['no purpose is stated', 'purpose_of_use', 'purpose'],
  ])('may leave one out: %s', (_situation, claim, field) => {
    expect(readIuaClaims(stated({ [claim]: undefined }))).toMatchObject({ [field]: null });
  });

  it.each([
    ['no extensions', undefined],
    ['extensions that are a text', 'ihe_iua'],
    ['no ihe_iua', {}],
    ['ihe_iua inherited', Object.create(stated())],
    ['no organisation', stated({ subject_organization_id: undefined })],
    ['no person', stated({ person_id: undefined })],
    ['no role', stated({ subject_role: undefined })],
    ['an empty person', stated({ person_id: '' })],
    ['a person of a thousand letters', stated({ person_id: 'a'.repeat(1_000) })],
    ['markup in the person', stated({ person_id: '<b>dr</b>' })],
    ['a line break in the role', stated({ subject_role: 'huisarts\nadmin' })],
    ['a list of roles', stated({ subject_role: ['huisarts'] })],
    ['a purpose that is an object', stated({ purpose_of_use: { code: 'TREAT' } })],
    ['a team that is a number', stated({ subject_team: 7 })],
  ])('are refused with %s', (_situation, extensions) => {
    expect(readIuaClaims(extensions)).toBeNull();
  });
});
