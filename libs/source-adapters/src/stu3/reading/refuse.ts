import { isJsonObject, type JsonObject } from '#libs/fhir';
import { zib, type Kind } from './names.js';
import { NotCarriedOver } from './not-carried-over.js';

const ofEveryBlock = [
  'resourceType', 'id', 'meta', 'language', 'text', 'contained', 'extension', 'modifierExtension', 'identifier', 'basedOn', 'context', 'status', 'category',
  'medicationReference', 'medicationCodeableConcept', 'subject', 'note', 'supportingInformation',
];

/** What STU3 knows of each type. `implicitRules` is not among it: rules that nobody here read may turn the meaning around. */
const elements: Record<Kind, readonly string[]> = {
  MA: [
    ...ofEveryBlock, 'definition', 'groupIdentifier', 'intent', 'priority', 'authoredOn', 'requester', 'recorder', 'reasonCode', 'reasonReference', 'dosageInstruction',
    'dispenseRequest', 'substitution', 'priorPrescription', 'detectedIssue', 'eventHistory',
  ],
  TA: [
    ...ofEveryBlock, 'partOf', 'performer', 'authorizingPrescription', 'type', 'quantity', 'daysSupply', 'whenPrepared', 'whenHandedOver', 'destination', 'receiver',
    'dosageInstruction', 'substitution', 'detectedIssue', 'notDone', 'notDoneReasonCodeableConcept', 'notDoneReasonReference', 'eventHistory',
  ],
  MGB: [
    ...ofEveryBlock, 'partOf', 'effectiveDateTime', 'effectivePeriod', 'dateAsserted', 'informationSource', 'derivedFrom', 'taken', 'reasonNotTaken', 'reasonCode',
    'reasonReference', 'dosage',
  ],
};

/** What another version of FHIR means by an element that STU3 does not have, nobody here guesses. */
export function refuseUnknownElements(resource: JsonObject, kind: Kind): void {
  const known = Object.keys(resource).every((name) => elements[kind].includes(name.replace(/^_/, '')));
  if (!known) throw new NotCarriedOver('it holds an element that STU3 does not know');
}

const knownModifiers: readonly unknown[] = [zib.stopType, zib.cyclicalSchedule];
const deepest = 40;

/** Two modifiers are known, and those on the block itself only. */
export function refuseUnknownModifiers(value: unknown, depth = 0): void {
  if (depth > deepest) throw new NotCarriedOver('it is nested too deeply');
  if (Array.isArray(value)) return value.forEach((item) => refuseUnknownModifiers(item, depth + 1));
  if (!isJsonObject(value)) return;
  for (const [name, part] of Object.entries(value)) {
    if (name === 'modifierExtension' && !(depth === 0 && areKnown(part))) throw new NotCarriedOver('it has a modifier that is not known here');
    refuseUnknownModifiers(part, depth + 1);
  }
}

const areKnown = (modifiers: unknown): boolean => Array.isArray(modifiers) && modifiers.every((one) => isJsonObject(one) && knownModifiers.includes(one['url']));
