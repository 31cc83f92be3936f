import { isJsonObject, type JsonObject } from '#libs/fhir';
import { readAnswer } from '#libs/medication-overview';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '../../../../test/support/test-material.js';
import { aPatient, bsn } from '../testing/records.js';
import { readStu3Answer } from './read-stu3-answer.js';

const source = { id: 'his-brug', ura: '00000002', kind: 'his', fhir: 'STU3' };

/** Derived by hand from each file; none holds a result that is asked for. */
const expected = [
  ['AllergyIntolerance-CGM.json', readStu3Answer, [['allergy', 'VERAPAMIL (reactie: Overig)']]],
  ['AllergyIntolerance-Sanday.json', readAnswer, [['adverse-reaction', 'HUISSTOFMIJTENALLERGEEN (laag risico)']]],
  ['AllergyIntolerance-Sanday.json', readStu3Answer, [['adverse-reaction', 'HUISSTOFMIJTENALLERGEEN (laag risico)']]],
  ['LaboratoryTestResult-CGM.json', readStu3Answer, []],
  ['LaboratoryTestResult-Sanday.json', readAnswer, []],
  ['Flag-CGM.json', readStu3Answer, []],
] as const;

const resourcesOf = (file: JsonObject): JsonObject[] => (Array.isArray(file['entry']) ? file['entry'].map((entry: { resource: JsonObject }) => entry.resource) : [file]);

const describeWith = (folder: string): void => describe('what vendors send beside the medicines', () => {
  it.each(expected)('%s', (name, read, allergies) => {
    const resources = resourcesOf(JSON.parse(readFileSync(join(folder, name), 'utf8')) as JsonObject);
    const [subject] = resources.map((resource) => resource['patient'] ?? resource['subject']).filter(isJsonObject);
    const patient = aPatient(String(subject?.['reference']).replace('Patient/', ''));
    const entry = [...resources, patient].map((resource) => ({ fullUrl: `https://source.test/${String(resource['resourceType'])}/${String(resource['id'])}`, resource }));
    const alongside = read([{ resourceType: 'Bundle', type: 'searchset', entry }], source, bsn)?.alongside;
    expect(alongside?.allergies.map(({ kind, text }) => [kind, text])).toEqual(allergies);
    expect(alongside?.measurements).toEqual([]);
  });
});

const folder = sharedData('vendor-stu3');
if (folder) describeWith(folder);
else it('is not tried with the files of vendors, which are not here', () => expect(folder).toBeNull());
