import { systems } from '#libs/fhir';
import type { Problem, Ura } from '#libs/kernel';
import type { Party } from '../domain/handover.js';
import { extensionsOf, objectOf, problem, uraIn } from './reading.js';
import { extensions } from './words.js';

const teamForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** An organisation by URA, and which of its teams where that is said. */
export function readParty(reference: unknown, at: string): { readonly party: Party; readonly problems: readonly Problem[] } {
  const organisation = uraIn(reference);
  const stated = extensionsOf(reference, extensions.team).map((extension) => objectOf(extension['valueIdentifier']));
  const [first] = stated;
  const team = first ? String(first['value']) : null;
  const problems = [
    ...(organisation ? [] : [problem('an organisation is named by its URA, eight digits', `${at}.identifier`)]),
    ...(stated.length <= 1 && stated.every(({ system, value }) => system === systems.team && teamForm.test(String(value))) ? [] : [problem('a team is named once, by its id', `${at}.extension`)]),
  ];
  return { party: { organisation: organisation ?? ('' as Ura), team }, problems };
}
