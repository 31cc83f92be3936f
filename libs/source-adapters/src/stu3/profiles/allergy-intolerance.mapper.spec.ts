import { readStu3Answer } from '../read-stu3-answer.js';
import { aPatient, bsn, type SentResource } from '../../testing/records.js';
import { allergyIntolerance } from './allergy-intolerance.mapper.js';

const nictiz = 'http://nictiz.nl/fhir/StructureDefinition/';
const role = { reference: 'PractitionerRole/huisarts' };
const category = { coding: [{ system: 'http://snomed.info/sct', code: '419511003' }] };
const anAllergy = (change: object = {}): SentResource => ({
  resourceType: 'AllergyIntolerance', id: 'AI_1', patient: { reference: 'Patient/elly' }, clinicalStatus: 'active', verificationStatus: 'confirmed',
  code: { coding: [{ display: 'VERAPAMIL' }] }, category: ['medication'], _category: [{ extension: [{ url: `${nictiz}code-specification`, valueCodeableConcept: category }] }],
  assertedDate: '2026-03-03', recorder: { reference: 'Practitioner/p', extension: [{ url: `${nictiz}practitionerrole-reference`, valueReference: role }] }, ...change,
});
const listed = (...allergies: SentResource[]) => {
  const entry = [...allergies, aPatient()].map((resource) => ({ resource }));
  return readStu3Answer([{ resourceType: 'Bundle', type: 'searchset', entry }], { id: 'his', ura: '00000002', kind: 'his', fhir: 'STU3' }, bsn)?.alongside.allergies.map(({ kind, text }) => [kind, text]);
};

describe('an allergy of zib2017', () => {
  it('is said as nl-core of 2020 says it', () => {
    expect(allergyIntolerance(anAllergy())).toEqual({
      resourceType: 'AllergyIntolerance', id: 'AI_1', meta: { profile: [`${nictiz}nl-core-AllergyIntolerance`] }, patient: { reference: 'Patient/elly' }, code: { coding: [{ display: 'VERAPAMIL' }] },
      clinicalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code: 'active' }] },
      verificationStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification', code: 'confirmed' }] },
      category: ['medication'], _category: [{ extension: [{ url: `${nictiz}ext-CodeSpecification`, valueCodeableConcept: category }] }], recordedDate: '2026-03-03', recorder: role,
    });
  });

  it.each<[string, object, unknown[]]>([
    ['as it is', {}, [['adverse-reaction', 'VERAPAMIL']]],
    ['that is over', { clinicalStatus: 'resolved', type: 'allergy' }, [['allergy', 'VERAPAMIL (voorbij)']]],
    ['recorded by mistake', { verificationStatus: 'entered-in-error' }, []],
    ['with the status of R4', { clinicalStatus: { coding: [{ code: 'inactive' }] } }, [['adverse-reaction', 'VERAPAMIL (niet meer actief)']]],
    ['with a modifier that nobody knows', { modifierExtension: [{ url: 'http://example.org/x' }] }, [['allergy', 'Allergie: niet te lezen']]],
    ['of which nobody can say who recorded it', { recorder: { extension: [1, 2].map(() => ({ url: `${nictiz}practitionerrole-reference`, valueReference: role })) } }, [['allergy', 'Allergie: niet te lezen']]],
  ])('%s', (_situation, change, expected) => {
    expect(listed(anAllergy(change))).toEqual(expected);
  });

  it('of somebody else makes the whole answer useless, also where it cannot be read', () => {
    const theirs = { patient: { identifier: { system: 'http://fhir.nl/fhir/NamingSystem/bsn', value: '999900020' } } };
    expect(listed(anAllergy(theirs))).toBeUndefined();
    expect(listed(anAllergy({ ...theirs, modifierExtension: [{ url: 'http://example.org/x' }] }))).toBeUndefined();
  });
});
