import type { AllergyIntolerance, Flag, MedicationAdministration, MedicationDispense, MedicationRequest, Observation, Resource } from '@medplum/fhirtypes';
import { allValues, clients, everythingOf } from '../fixtures/reading.js';

type Alongside = AllergyIntolerance | Flag | MedicationAdministration | Observation;

const profiles = {
  AllergyIntolerance: 'nl-core-AllergyIntolerance',
  Flag: 'nl-core-MedicationContraIndication',
  MedicationAdministration: 'mp-MedicationAdministration2',
  Observation: 'nl-core-LaboratoryTestResult',
} as const;

const isAlongside = (resource: Resource): resource is Alongside => resource.resourceType in profiles;
const everyone = clients.flatMap(everythingOf);
const of = <Kind extends Resource>(key: string, type: Kind['resourceType']): Kind[] =>
  everythingOf(clients.find((client) => client.key === key)!).filter((resource): resource is Kind => resource.resourceType === type);
const yesterday = '2026-03-10';

describe('what goes with the medicines of a made-up client', () => {
  it.each(everyone.filter(isAlongside).map((resource) => [`${resource.resourceType}/${resource.id}`, resource] as const))('%s has its profile, its client and the mark that it is about nobody', (_name, resource) => {
    expect(resource.meta?.profile).toEqual([`http://nictiz.nl/fhir/StructureDefinition/${profiles[resource.resourceType]}`]);
    expect(resource.meta?.tag?.[0]?.code).toBe('HTEST');
    expect((resource.resourceType === 'AllergyIntolerance' ? resource.patient : resource.subject)?.reference).toMatch(/^urn:uuid:/);
  });

  it('has an id of its own', () => {
    const ids = everyone.filter(isAlongside).map(({ resourceType, id }) => `${resourceType}/${id}`);

    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells of an allergy, of a reaction to a medicine, of no allergies, and of nothing', () => {
    const allergies = clients.map(({ key }) => [key, of<AllergyIntolerance>(key, 'AllergyIntolerance').map(({ code, category, reaction }) => [code?.text, code?.coding?.[0]?.code, category, reaction?.[0]?.manifestation[0]?.text])]);

    expect(Object.fromEntries(allergies)).toEqual({
      erik: [['Penicilline', '764146007', ['medication'], 'eruptie van huid']],
      elly: [['Geen allergieën bekend', '716186003', undefined, undefined]],
      samira: [['haloperidol', undefined, ['medication'], 'acute dystonie']],
      ruud: [],
    });
  });

  it('has the kidneys of who takes lithium or metformine, and the lithium level, with a unit and a range', () => {
    const levels = ['erik', 'elly'].map((key) => of<Observation>(key, 'Observation').map(({ code, valueQuantity, effectiveDateTime, referenceRange }) => [code.coding?.[0]?.code, valueQuantity?.value, valueQuantity?.code, effectiveDateTime?.slice(0, 10), referenceRange?.[0]?.low?.value]));

    expect(levels).toEqual([
      [['14334-7', 0.52, 'mmol/L', '2025-11-27', 0.6], ['14334-7', 0.71, 'mmol/L', '2026-02-27', 0.6], ['62238-1', 88, 'mL/min/{1.73_m2}', '2025-08-28', 90], ['62238-1', 74, 'mL/min/{1.73_m2}', '2026-02-27', 90]],
      [['62238-1', 58, 'mL/min/{1.73_m2}', '2026-02-06', 90]],
    ]);
    expect(of<Observation>('erik', 'Observation').every(({ category }) => category?.[0]?.coding?.[0]?.code === 'laboratory')).toBe(true);
  });

  it('has a depot that was given by the team, on an agreement that is there', () => {
    const given = of<MedicationAdministration>('samira', 'MedicationAdministration');
    const agreements = of<MedicationRequest>('samira', 'MedicationRequest').map(({ identifier }) => identifier?.[0]?.value);

    expect(given.map(({ status, category, effectiveDateTime, dosage }) => [status, category?.coding?.[0]?.code, effectiveDateTime?.slice(0, 10), dosage?.dose?.value, dosage?.route?.coding?.[0]?.display])).toEqual([
      ['completed', '18629005', '2026-01-25', 1, 'Intramusculair'],
      ['completed', '18629005', '2026-02-22', 1, 'Intramusculair'],
    ]);
    expect(given.map(({ request }) => agreements.includes(request?.identifier?.value))).toEqual([true, true]);
  });

  it('has a contra-indication as the profile has it', () => {
    expect(of<Flag>('ruud', 'Flag')).toMatchObject([{ status: 'active', category: [{ coding: [{ code: '140401000146105' }] }], code: { coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.4.1.902.40', code: '990101' }] }, author: { type: 'PractitionerRole' } }]);
  });

  it('was all written down before today', () => {
    const moments = everyone.filter(isAlongside).flatMap((resource) => ['recordedDate', 'effectiveDateTime', 'start'].flatMap((name) => allValues(resource, name)));

    expect(moments.length).toBeGreaterThan(8);
    expect(moments.filter((moment) => moment.slice(0, 10) > yesterday)).toEqual([]);
  });
});

describe('the medicines that psychiatrist and pharmacy see otherwise', () => {
  const doseOf = ({ dosageInstruction }: MedicationRequest | MedicationDispense) => dosageInstruction?.[0];
  const isAbout = (treatment: string) => (resource: Resource): boolean => JSON.stringify(resource).includes(`MBH_demo_ruud_${treatment}"`);

  it('include mirtazapine: one tablet, or two', () => {
    const said = [...of<MedicationRequest>('ruud', 'MedicationRequest'), ...of<MedicationDispense>('ruud', 'MedicationDispense')].filter(isAbout('mirtazapine'));

    expect(said.map((block) => [block.resourceType, doseOf(block)?.doseAndRate?.[0]?.doseQuantity?.value])).toEqual([['MedicationRequest', 1], ['MedicationDispense', 2]]);
  });

  it('leave one as needed with the most that a day may have', () => {
    const [promethazine] = of<MedicationRequest>('samira', 'MedicationRequest').filter((one) => JSON.stringify(one).includes('MBH_demo_samira_promethazine'));
    const { asNeededCodeableConcept, maxDosePerPeriod, timing } = doseOf(promethazine!)!;

    expect([asNeededCodeableConcept?.coding?.[0]?.display, maxDosePerPeriod?.numerator?.value, maxDosePerPeriod?.denominator?.code, timing]).toEqual(['Zo nodig', 3, 'd', undefined]);
  });

  it('include one that was stopped for what it did', () => {
    const reasons = of<MedicationRequest>('samira', 'MedicationRequest').flatMap(({ reasonCode }) => allValues(reasonCode, 'code'));

    expect(reasons).toContain('62014003');
  });
});
