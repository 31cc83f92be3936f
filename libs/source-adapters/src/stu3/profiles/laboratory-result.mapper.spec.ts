import { aPatient, bsn, results } from '../../testing/records.js';
import { readStu3Answer } from '../read-stu3-answer.js';
import { laboratoryResult } from './laboratory-result.mapper.js';

it('a result of zib2017 is said as nl-core of 2020 says it', () => {
  const role = { reference: 'PractitionerRole/huisarts' };
  const performer = [{ reference: 'Practitioner/p', extension: [{ url: 'http://nictiz.nl/fhir/StructureDefinition/practitionerrole-reference', valueReference: role }] }, { reference: 'Organization/lab' }];
  const same = { resourceType: 'Observation', id: 'O_1', status: 'final', subject: { reference: 'Patient/elly' }, valueQuantity: { value: 58, unit: 'ml/min' } };
  expect(laboratoryResult({ ...same, performer, interpretation: { coding: [{ code: 'L' }] }, comment: 'nuchter', context: { reference: 'Encounter/1' }, related: [{ target: { reference: 'Observation/2' } }] })).toEqual({
    ...same, meta: { profile: ['http://nictiz.nl/fhir/StructureDefinition/nl-core-LaboratoryTestResult'] }, performer: [role, { reference: 'Organization/lab' }],
    interpretation: [{ coding: [{ code: 'L' }] }], note: [{ text: 'nuchter' }], encounter: { reference: 'Encounter/1' },
  });
});

it('a result that is asked for is released as R4 says it', () => {
  const entry = [aPatient(), { ...results[0], interpretation: { coding: [{ code: 'L' }] } }].map((resource) => ({ resource }));
  const answer = readStu3Answer([{ resourceType: 'Bundle', type: 'searchset', entry }], { id: 'his', ura: '00000002', kind: 'his', fhir: 'STU3' }, bsn);
  expect(answer?.alongside.measurements).toMatchObject([{ kind: 'lithium-level', text: '0,7 mmol/l' }]);
  expect([...(answer?.received.values() ?? [])].map(({ resource }) => resource)).toMatchObject([{ interpretation: [{ coding: [{ code: 'L' }] }] }]);
});
