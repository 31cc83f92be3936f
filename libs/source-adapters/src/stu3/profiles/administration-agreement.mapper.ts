import type { JsonObject } from '#libs/fhir';
import { performersOf } from '../elements/author.js';
import { dosageOf } from '../elements/dosage.js';
import { copyExtension, registeredAt, sameExtensions, wordsOf } from '../elements/extensions.js';
import { modifiersOf } from '../elements/modifiers.js';
import { periodExtension } from '../elements/period.js';
import { mp9, zib } from '../reading/names.js';
import { NotCarriedOver } from '../reading/not-carried-over.js';
import { extensionOf, extensionsOf, objectsIn, present, textIn } from '../reading/read.js';
import { categoryOf, commonElements, type CommonR4 } from './every-block.js';

/** http://nictiz.nl/fhir/StructureDefinition/mp-AdministrationAgreement */
interface AdministrationAgreementR4 extends CommonR4 {
  readonly resourceType: 'MedicationDispense';
  readonly extension: readonly JsonObject[];
  readonly modifierExtension: readonly JsonObject[];
  readonly status: unknown;
  readonly category: JsonObject;
  readonly context: unknown;
  readonly performer: readonly JsonObject[];
  readonly authorizingPrescription: readonly JsonObject[];
  readonly dosageInstruction: readonly JsonObject[] | undefined;
}

/** http://nictiz.nl/fhir/StructureDefinition/zib-AdministrationAgreement (2.2.6), element by element; what its status means, the reader of R4 decides. */
export function administrationAgreement(resource: JsonObject): JsonObject {
  if (resource['notDone'] !== undefined && resource['notDone'] !== false) throw new NotCarriedOver('it says that it was not done');
  const agreement: AdministrationAgreementR4 = {
    resourceType: 'MedicationDispense',
    ...commonElements(resource, 'TA'),
    extension: [...registered(resource), ...reason(resource), ...periodExtension(resource), ...information(resource), ...copyExtension(resource), ...sameExtensions(resource)],
    modifierExtension: modifiersOf(resource),
    status: resource['status'] ?? 'unknown',
    category: categoryOf('TA'),
    context: resource['context'],
    performer: performersOf(resource['performer']),
    authorizingPrescription: objectsIn(resource['authorizingPrescription']),
    dosageInstruction: dosageOf(resource['dosageInstruction']),
  };
  return present({ ...agreement });
}

const registered = (resource: JsonObject): JsonObject[] => registeredAt(extensionOf(resource, zib.administrationAuthoredOn)?.['valueDateTime']);

/** Words in 9.0.7, a concept in R4. */
function reason(resource: JsonObject): JsonObject[] {
  const text = textIn(extensionOf(resource, zib.administrationReason)?.['valueString']);
  return text ? [{ url: mp9.administrationReason, valueCodeableConcept: { text } }] : [];
}

/** A concept in 9.0.7, words in R4. */
const information = (resource: JsonObject): JsonObject[] =>
  extensionsOf(resource, zib.additionalInformation).flatMap(({ valueCodeableConcept }) => {
    const words = wordsOf(valueCodeableConcept);
    return words ? [{ url: mp9.administrationInformation, valueString: words }] : [];
  });
