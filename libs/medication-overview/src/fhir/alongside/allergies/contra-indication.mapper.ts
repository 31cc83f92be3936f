import type { JsonObject } from '#libs/fhir';
import { conceptTextOrCode } from '../../elements/concept-text.js';
import { required } from '../../reading/read.js';
import { withRemarks, type AllergyContents } from '../mapped.js';

/** http://nictiz.nl/fhir/StructureDefinition/nl-core-MedicationContraIndication, element by element; null: recorded by mistake. */
export function contraIndication(resource: JsonObject): AllergyContents | null {
  if (resource['status'] === 'entered-in-error') return null;
  return {
    kind: 'contra-indication',
    text: withRemarks(required(conceptTextOrCode(resource['code']), 'it names no contra-indication'), [resource['status'] === 'inactive' ? 'niet meer actief' : undefined]),
    saysNone: false,
  };
}
