import { bsnOutOfPlace, walk } from '#libs/documents';
import { isJsonObject, systems } from '#libs/fhir';
import type { Problem } from '#libs/kernel';
import { problem } from '../reading.js';
import type { TransactionEntry } from '../transaction-entries.js';

const inDocument = ['text', 'contained', 'implicitRules', 'modifierExtension'];

/** Task and ServiceRequest say what is asked, in elements of their own; contents go into the document. */
export function isPlain({ resource, at }: TransactionEntry, bsn: string, fullUrls: readonly string[]): readonly Problem[] {
  return [
    ...inDocument.flatMap((name) => (name in resource ? [problem('this belongs in the document', `${at}.${name}`)] : [])),
    ...[...walk(resource, at)].flatMap(({ name, value, path }) => {
      if (name === 'reference' && typeof value === 'string' && !fullUrls.includes(value)) return [problem('this refers to something outside the handover', path)];
      if (isJsonObject(value) && 'contentType' in value) return [problem('attachments are not accepted', path)];
      return isJsonObject(value) && value['system'] === systems.bsn && value['value'] !== bsn ? [problem('this names another person', path)] : [];
    }),
    ...bsnOutOfPlace(resource, at, bsn),
  ];
}
