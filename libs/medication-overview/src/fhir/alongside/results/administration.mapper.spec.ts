import type { JsonObject } from '#libs/fhir';
import { NotReadable } from '../../reading/read.js';
import { anMtd } from '../../testing/alongside.js';
import { administration } from './administration.mapper.js';

describe('a medicine that was given', () => {
  it('is told by its treatment and the moment', () => {
    expect(administration(anMtd())).toMatchObject({ treatment: { value: 'MBH_1' }, at: { text: '2023-12-20T08:00:00+01:00' } });
    expect(administration(anMtd({ effectiveDateTime: undefined, effectivePeriod: { start: '2023-12-21' }, extension: undefined }))).toMatchObject({ treatment: null, at: { text: '2023-12-21' } });
  });

  it.each<[string, JsonObject]>([
    ['was not given', { status: 'not-done' }],
    ['was written down by mistake', { status: 'entered-in-error' }],
    ['was put off: completed, with a dose of nothing', { dosage: { dose: { value: 0, unit: 'stuk' } } }],
  ])('is none where it %s', (_why, change) => {
    expect(administration(anMtd(change))).toBeNull();
  });

  it.each<[string, JsonObject]>([
    ['is being given', { status: 'in-progress' }],
    ['does not say when', { effectiveDateTime: undefined }],
    ['has a treatment that cannot be read', { extension: [{ url: 'http://nictiz.nl/fhir/StructureDefinition/ext-PharmaceuticalTreatment.Identifier', valueString: 'MBH_1' }] }],
  ])('cannot be read where it %s', (_why, change) => {
    expect(() => administration(anMtd(change))).toThrow(NotReadable);
  });
});
