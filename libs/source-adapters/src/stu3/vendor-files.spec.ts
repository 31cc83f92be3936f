import { isJsonObject, type JsonObject } from '#libs/fhir';
import { readAnswer, type ReceivedBlock } from '#libs/medication-overview';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '../../../../test/support/test-material.js';
import { aPatient, bsn } from '../testing/records.js';
import { readStu3Answer } from './read-stu3-answer.js';

const source = { id: 'his-brug', ura: '00000002', kind: 'his', fhir: 'STU3' };

/** Derived by hand from each file. `read`: STU3 where the file answers the question of 9.0.7, R4 where it is MP9 on R4. */
const expectedBlocks: Readonly<Record<string, { read: 'STU3' | 'R4'; block: object }>> = {
  'MedicationRequest-CGM.json': {
    read: 'STU3',
    block: {
      kind: 'MA', readable: true, id: 'MedicationRequest/1db457e3-8720-4d3d-a596-d92d3a356567', treatment: null, stop: null,
      registeredAt: { text: '2023-06-02T22:00:00+00:00' },
      period: { start: { text: '2023-06-02T22:00:00+00:00' }, end: { text: '2023-09-01T21:59:59+00:00' } },
      medicine: { text: 'HEPATITIS-A-VACCIN VAQTA JR WWSP 0,5ML (50E/ML)' },
      dose: { text: 'gebruik bekend\r\nOmschudden vlak voor gebruik\r\nIn koelkast bewaren (niet in vriesvak)', composed: false },
    },
  },
  'MedicationRequest-Nexus.json': {
    read: 'STU3',
    block: {
      kind: 'MA', readable: true, id: 'MedicationRequest/MedicationRequest-Nexus', treatment: null, stop: null,
      registeredAt: { text: '2023-10-03T10:39:07+02:00' },
      period: { start: { text: '2023-10-03T10:38:00+02:00' }, end: null },
      medicine: { text: 'GLYCEROFOSFORZ. INFCONC 1MMOL/ML(FOSFAAT) AMP 20ML' },
      dose: { text: '1 maal per dag om 08:00 1 ml, INTRAVENEUS', composed: true },
    },
  },
  'MedicationRequest-Sanday.json': {
    read: 'STU3',
    block: {
      kind: 'MA', readable: true, id: 'MedicationRequest/238ea567-a527-4c50-92ca-4b16df5e9027', treatment: null, stop: null,
      registeredAt: { text: '2025-08-06T22:00:00+00:00' },
      period: { start: { text: '2025-08-07' }, end: { text: '2025-09-20' } },
      medicine: { text: 'PANTOPRAZOL TABLET MSR 40MG', prk: '43044' },
      dose: { text: '2 maal per dag 1 tablet;1 TABLET 1 UUR VOOR DE MAALTIJD', composed: false },
    },
  },
  'MedicationRequest-MP9.json': { read: 'R4', block: { kind: 'MA', readable: false, id: 'MBH_920_mg_example-1-MA1', why: 'no registration time' } },
  'MedicationStatement-MP9.json': {
    read: 'R4',
    block: {
      kind: 'MGB', readable: true, id: 'MBH_920_mg_example-1-MGB1', stop: null,
      registeredAt: { text: '2022-11-26T18:20:05+01:00' },
      period: { start: { text: '2022-11-11T00:00:00+01:00' }, end: { text: '2022-11-21T00:00:00+01:00' } },
      medicine: { text: 'IBUPROFEN TABLET 600MG' },
      dose: { text: 'Vanaf 11 nov 2022, gedurende 10 dagen, 1 maal per dag 2 stuks, oraal', composed: false },
    },
  },
  'Toedieningsafspraak-MP9.json': { read: 'R4', block: { kind: 'TA', readable: false, id: 'MBH_920_mg_example-1-TA1', why: 'no registration time' } },
};

const medicationTypes: readonly unknown[] = ['MedicationRequest', 'MedicationDispense', 'MedicationStatement'];
const resourcesOf = (file: JsonObject): JsonObject[] => (Array.isArray(file['entry']) ? file['entry'].map((entry: { resource: JsonObject }) => entry.resource) : [file]);
const isMedication = (file: JsonObject): boolean => resourcesOf(file).some(({ resourceType }) => medicationTypes.includes(resourceType));

const describeWith = (folder: string): void => describe('medication as vendors send it', () => {
  const files = new Map(readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as JsonObject]));

  /** The file, with a Patient for whoever it is about: the files hold none. */
  function blocksIn(name: string, read: typeof readAnswer): readonly ReceivedBlock[] {
    const resources = resourcesOf(files.get(name) ?? {});
    const [subject] = resources.map((resource) => resource['subject']).filter(isJsonObject);
    const patient = aPatient(String(subject?.['reference']).replace('Patient/', ''));
    const entry = [...resources, patient].map((resource) => ({ fullUrl: `https://source.test/${String(resource['resourceType'])}/${String(resource['id'])}`, resource }));
    return read([{ resourceType: 'Bundle', type: 'searchset', entry }], source, bsn)?.blocks ?? [];
  }

  it('is all accounted for', () => {
    expect([...files].filter(([, file]) => isMedication(file)).map(([name]) => name).toSorted()).toEqual(Object.keys(expectedBlocks).toSorted());
  });

  it.each(Object.entries(expectedBlocks))('%s', (name, { read, block }) => {
    const blocks = blocksIn(name, read === 'STU3' ? readStu3Answer : readAnswer);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject(block);
  });

  it.each(Object.entries(expectedBlocks).filter(([, { read }]) => read === 'R4'))('%s, sent by a source of STU3, is kept and not guessed at', (name) => {
    expect(blocksIn(name, readStu3Answer)).toMatchObject([{ readable: false }]);
  });
});

const folder = sharedData('vendor-stu3');
if (folder) describeWith(folder);
else it('is not tried with the files of vendors, which are not here', () => expect(folder).toBeNull());
