import type { JsonObject } from '#libs/fhir';
import { referenceWithRole, requesterOf } from '../elements/author.js';
import { dosageOf } from '../elements/dosage.js';
import { isCopy, registeredAt, sameExtensions } from '../elements/extensions.js';
import { modifiersOf } from '../elements/modifiers.js';
import { periodExtension } from '../elements/period.js';
import { relationsOf } from '../elements/relations.js';
import { mp9, zib } from '../reading/names.js';
import { extensionsOf, present } from '../reading/read.js';
import type { Received } from '../reading/received.js';
import { categoryOf, commonElements, type CommonR4 } from './every-block.js';

/** http://nictiz.nl/fhir/StructureDefinition/mp-MedicationAgreement */
interface MedicationAgreementR4 extends CommonR4 {
  readonly resourceType: 'MedicationRequest';
  readonly extension: readonly JsonObject[];
  readonly modifierExtension: readonly JsonObject[];
  readonly status: unknown;
  readonly intent: unknown;
  readonly category: readonly JsonObject[];
  readonly reportedBoolean: true | undefined;
  readonly encounter: unknown;
  readonly authoredOn: unknown;
  readonly requester: JsonObject | undefined;
  readonly recorder: JsonObject | undefined;
  readonly reasonCode: unknown;
  readonly reasonReference: unknown;
  readonly basedOn: readonly JsonObject[];
  readonly dosageInstruction: readonly JsonObject[] | undefined;
  readonly priorPrescription: JsonObject | undefined;
}

/** http://nictiz.nl/fhir/StructureDefinition/zib-MedicationAgreement (2.2.6), element by element; what its status and intent mean, the reader of R4 decides. */
export function medicationAgreement(resource: JsonObject, received: Received): JsonObject {
  const { reference: requester, contained } = requesterOf(resource['requester']);
  const common = commonElements(resource, 'MA');
  const agreement: MedicationAgreementR4 = {
    resourceType: 'MedicationRequest',
    ...common,
    contained: [...common.contained, ...contained],
    extension: [...registeredAt(resource['authoredOn']), ...periodExtension(resource), ...information(resource), ...sameExtensions(resource)],
    modifierExtension: modifiersOf(resource),
    status: resource['status'] ?? 'unknown',
    intent: resource['intent'] ?? 'order',
    category: [categoryOf('MA')],
    reportedBoolean: isCopy(resource) || undefined,
    encounter: resource['context'],
    authoredOn: resource['authoredOn'],
    requester,
    recorder: referenceWithRole(resource['recorder']),
    reasonCode: resource['reasonCode'],
    reasonReference: resource['reasonReference'],
    ...relationsOf(resource, received),
    dosageInstruction: dosageOf(resource['dosageInstruction']),
  };
  return present({ ...agreement });
}

const information = (resource: JsonObject): JsonObject[] => extensionsOf(resource, zib.additionalInformation).map((extension) => ({ ...extension, url: mp9.agreementInformation }));
