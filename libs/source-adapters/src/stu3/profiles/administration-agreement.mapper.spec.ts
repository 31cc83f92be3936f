import type { JsonObject } from '#libs/fhir';
import { stu3 } from '../../testing/records-stu3.js';
import { nictiz } from '../../testing/records.js';
import { administrationAgreement } from './administration-agreement.mapper.js';

const extension = (name: string, value: JsonObject) => ({ url: nictiz + name, ...value });
const concept = (system: string, code: string) => ({ coding: [{ system, code }] });
const snomed = 'http://snomed.info/sct';

describe('zib-AdministrationAgreement', () => {
  it('becomes mp-AdministrationAgreement', () => {
    const more = [extension('zib-AdministrationAgreement-AgreementReason', { valueString: 'Substitutie' }), extension('zib-Medication-AdditionalInformation', { valueCodeableConcept: { coding: [{ display: 'Gebruiksinstructie gegeven' }] } })];
    expect(administrationAgreement({ ...stu3.ta(), extension: [...stu3.ta().extension, ...more], notDone: false })).toMatchObject({
      resourceType: 'MedicationDispense',
      meta: { profile: [`${nictiz}mp-AdministrationAgreement`] },
      extension: [
        extension('ext-RegistrationDateTime', { valueDateTime: '2023-12-01T10:00:00+01:00' }),
        extension('ext-AdministrationAgreement.ReasonModificationOrDiscontinuation', { valueCodeableConcept: { text: 'Substitutie' } }),
        extension('ext-TimeInterval.Period', { valuePeriod: { start: '2023-12-01T00:00:00+01:00' } }),
        extension('ext-AdministrationAgreement.AdditionalInformation', { valueString: 'Gebruiksinstructie gegeven' }),
        extension('ext-PharmaceuticalTreatment.Identifier', {}),
      ],
      status: 'unknown',
      category: concept(snomed, '422037009'),
      performer: [{ actor: { reference: 'Organization/apotheek' } }],
      authorizingPrescription: [{ identifier: { value: 'MA_1' } }],
      dosageInstruction: [{ doseAndRate: [{ doseQuantity: { value: 1, unit: 'stuk' } }] }],
    });
  });

  it('names the organisation before the person', () => {
    const performer = [{ actor: { reference: 'Practitioner/p' }, onBehalfOf: { reference: 'Organization/o' } }];
    expect(administrationAgreement({ ...stu3.ta(), performer })['performer']).toEqual([{ actor: { reference: 'Organization/o' } }, { actor: { reference: 'Practitioner/p' } }]);
  });
});
