import { isJsonObject } from '#libs/fhir';
import { NotReadable } from '../reading/read.js';
import { extensions } from '../reading/systems.js';

/** Of a block; elsewhere none is known. */
export const modifiersOfBlocks: readonly unknown[] = [extensions.stopType, extensions.cyclicalSchedule];
const deepest = 40;

/** A modifier that is not understood, or not where it is read, may turn the meaning around: who ignores it gets the dose wrong. */
export function refuseUnknownModifiers(value: unknown, known: readonly unknown[] = [], depth = 0): void {
  if (depth > deepest) throw new NotReadable('it is nested too deeply');
  if (Array.isArray(value)) return value.forEach((item) => refuseUnknownModifiers(item, [], depth + 1));
  if (!isJsonObject(value)) return;
  for (const name in value) {
    if (name === 'implicitRules') throw new NotReadable('it is to be read by rules that are not known here');
    if (name === 'modifierExtension') refuseUnlessKnown(value[name], known);
    if (typeof value[name] === 'object') refuseUnknownModifiers(value[name], [], depth + 1);
  }
}

function refuseUnlessKnown(modifiers: unknown, known: readonly unknown[]): void {
  const urls = Array.isArray(modifiers) ? modifiers.map((one: unknown) => (isJsonObject(one) ? one['url'] : undefined)) : [undefined];
  if (!urls.every((url) => known.includes(url))) throw new NotReadable('it has a modifier that is not known here');
}
