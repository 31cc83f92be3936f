import type { Problem } from '#libs/kernel';
import { entryFor, reachableFrom, referencesIn } from '../references.js';
import type { DocumentRule, Draft } from './draft.js';

/** A document holds all that it refers to and nothing that it does not: what belongs to no section could not be withheld with it. */
export const standsAlone: DocumentRule = (draft) => [...pointsOutside(draft), ...belongsNowhere(draft)];

function pointsOutside({ bundle, composition, entries }: Draft): Problem[] {
  const all = [{ fullUrl: '', resource: composition }, ...entries];
  return [...referencesIn(bundle, 'Bundle')].flatMap(({ reference, path }) =>
    reference.startsWith('#') || entryFor(reference, all) ? [] : [{ text: 'this refers to something outside the document', expression: path }],
  );
}

function belongsNowhere({ composition, entries }: Draft): Problem[] {
  const reached = new Set(reachableFrom([composition], entries));
  return entries.flatMap((entry, index) =>
    reached.has(entry) ? [] : [{ text: 'nothing in the document refers to this', expression: `Bundle.entry[${index + 1}]` }],
  );
}
