import type { JsonObject } from '#libs/fhir';
import { agreementStatusOf } from '../elements/agreement-status.js';
import { referenceWithRole, requesterOf } from '../elements/author.js';
import { dosageOf } from '../elements/dosage.js';
import { isCopy, registeredAt, sameExtensions } from '../elements/extensions.js';
import { modifiersOf } from '../elements/modifiers.js';
import { periodExtension } from '../elements/period.js';
import { relationsOf } from '../elements/relations.js';
import { mp9, zib } from '../reading/names.js';
import { NotCarriedOver } from '../reading/not-carried-over.js';
import { extensionsOf, present } from '../reading/read.js';
import type { Received } from '../reading/received.js';
import { categoryOf, commonElements, type CommonR4 } from './every-block.js';

/** http://nictiz.nl/fhir/StructureDefinition/mp-MedicationAgreement */
interface MedicationAgreementR4 extends CommonR4 {
  readonly resourceType: 'MedicationRequest';
  readonly extension: readonly JsonObject[];
  readonly modifierExtension: readonly JsonObject[];
  readonly status: string;
  readonly intent: 'order';
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

/** http://nictiz.nl/fhir/StructureDefinition/zib-MedicationAgreement (2.2.6), element by element. */
export function medicationAgreement(resource: JsonObject, received: Received): JsonObject {
  const modifiers = modifiersOf(resource);
  const { reference: requester, contained } = requesterOf(resource['requester']);
  const common = commonElements(resource, 'MA');
  const agreement: MedicationAgreementR4 = {
    resourceType: 'MedicationRequest',
    ...common,
    contained: [...common.contained, ...contained],
    extension: [...registeredAt(resource['authoredOn']), ...periodExtension(resource), ...information(resource), ...sameExtensions(resource)],
    modifierExtension: modifiers,
    status: agreementStatusOf(resource, modifiers, mp9.stopType),
    intent: intentOf(resource),
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

/** The profile fixes it, and a vendor leaves it out; any other is a proposal or a part of a plan. */
function intentOf({ intent }: JsonObject): 'order' {
  if (intent === undefined || intent === 'order') return 'order';
  throw new NotCarriedOver('it is no agreement: it is not meant as an order');
}

const information = (resource: JsonObject): JsonObject[] => extensionsOf(resource, zib.additionalInformation).map((extension) => ({ ...extension, url: mp9.agreementInformation }));
