import type { Problem } from '#libs/kernel';
import { referencesIn } from '../references.js';
import type { DocumentRule, Draft } from './draft.js';

/** A document holds all that it refers to and nothing that it does not: what belongs to no section could not be withheld with it. */
export const standsAlone: DocumentRule = (draft) => [...pointsOutside(draft), ...belongsNowhere(draft)];

function pointsOutside({ bundle, links }: Draft): Problem[] {
  return [...referencesIn(bundle, 'Bundle')].flatMap(({ reference, path }) =>
    links.entryFor(reference) ? [] : [{ text: 'this refers to something outside the document', expression: path }],
  );
}

function belongsNowhere({ composition, entries, links }: Draft): Problem[] {
  const reached = new Set(links.reachableFrom([composition]));
  return entries.flatMap((entry, index) =>
    reached.has(entry) ? [] : [{ text: 'nothing in the document refers to this', expression: `Bundle.entry[${index + 1}]` }],
  );
}
