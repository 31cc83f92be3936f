import type { JsonObject } from '#libs/fhir';
import { referenceWithRole } from '../elements/author.js';
import { dosageOf } from '../elements/dosage.js';
import { copyExtension, sameExtensions } from '../elements/extensions.js';
import { modifiersOf, stopModifier } from '../elements/modifiers.js';
import { periodWithDuration } from '../elements/period.js';
import { useStatusOf } from '../elements/use-status.js';
import { mp9, zib } from '../reading/names.js';
import { NotCarriedOver } from '../reading/not-carried-over.js';
import { extensionsOf, objectIn, objectsIn, present } from '../reading/read.js';
import { categoryOf, commonElements, type CommonR4 } from './every-block.js';

/** http://nictiz.nl/fhir/StructureDefinition/mp-MedicationUse2 */
interface MedicationUseR4 extends CommonR4 {
  readonly resourceType: 'MedicationStatement';
  readonly extension: readonly JsonObject[];
  readonly modifierExtension: readonly JsonObject[];
  readonly status: string;
  readonly statusReason: readonly JsonObject[];
  readonly category: JsonObject;
  readonly context: unknown;
  readonly effectivePeriod: JsonObject | undefined;
  readonly effectiveDateTime: unknown;
  readonly dateAsserted: unknown;
  readonly informationSource: JsonObject | undefined;
  readonly derivedFrom: readonly JsonObject[];
  readonly reasonCode: unknown;
  readonly reasonReference: unknown;
  readonly dosage: readonly JsonObject[] | undefined;
}

/** http://nictiz.nl/fhir/StructureDefinition/zib-MedicationUse (2.2.11), element by element. */
export function medicationUse(resource: JsonObject): JsonObject {
  const { status, stop } = useStatusOf(resource);
  const use: MedicationUseR4 = {
    resourceType: 'MedicationStatement',
    ...commonElements(resource, 'MGB'),
    extension: [...copyExtension(resource), ...sameExtensions(resource)],
    modifierExtension: withStop(modifiersOf(resource), stop),
    status,
    statusReason: [...reasonsOfChange(resource), ...objectsIn(resource['reasonNotTaken'])],
    category: categoryOf('MGB'),
    context: resource['context'],
    effectivePeriod: periodOf(resource),
    effectiveDateTime: resource['effectiveDateTime'],
    dateAsserted: resource['dateAsserted'],
    informationSource: referenceWithRole(resource['informationSource']),
    derivedFrom: objectsIn(resource['derivedFrom']),
    reasonCode: resource['reasonCode'],
    reasonReference: resource['reasonReference'],
    dosage: dosageOf(resource['dosage']),
  };
  return present({ ...use });
}

/** 9.0.7 says in the status how a use was stopped; who says it in both ways must say the same. */
function withStop(modifiers: readonly JsonObject[], stop: string | null): readonly JsonObject[] {
  const said = modifiers.find(({ url }) => url === mp9.stopType);
  if (!stop) return modifiers;
  if (!said) return [stopModifier(stop), ...modifiers];
  if (objectsIn(objectIn(said['valueCodeableConcept'])?.['coding'])[0]?.['code'] !== stop) throw new NotCarriedOver('its types of stop contradict each other');
  return modifiers;
}

function periodOf({ effectivePeriod }: JsonObject): JsonObject | undefined {
  if (effectivePeriod === undefined) return undefined;
  const period = objectIn(effectivePeriod);
  if (!period) throw new NotCarriedOver('its period cannot be read');
  return periodWithDuration(period);
}

const reasonsOfChange = (resource: JsonObject): JsonObject[] =>
  extensionsOf(resource, zib.useReason).flatMap(({ valueCodeableConcept }) => objectsIn(valueCodeableConcept));
