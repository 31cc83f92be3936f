import type { JsonObject } from '#libs/fhir';
import type { SourceAnswered, SourceDescription } from '../domain/source-report.js';
import { isAboutSomebody } from './alongside/kind.js';
import { readAlongside } from './alongside/read-alongside.js';
import { readBlocks } from './blocks/read-blocks.js';
import { personWithBsn } from './reading/person.js';
import { entriesOf, ResourceIndex } from './reading/resource-index.js';

export type AnswerRead = Pick<SourceAnswered, 'blocks' | 'alongside' | 'received' | 'person'>;

/**
 * The R4 search results of one source about one client, all pages together. null: they are not, or not certainly,
 * about this client; then nothing of them is used.
 */
export function readAnswer(bundles: readonly JsonObject[], source: SourceDescription, bsn: string): AnswerRead | null {
  const index = new ResourceIndex(bundles.flatMap(entriesOf));
  const blocks = readBlocks({ source, index });
  const { alongside, read } = readAlongside({ source, index });
  const subjects = [...blocks.map(({ resource }) => resource), ...index.entries.map(({ resource }) => resource).filter(isAboutSomebody)];
  const person = personWithBsn(index, subjects, bsn);
  if (person === null) return null;
  const resolve = (reference: unknown, from: object): object | null => index.resolve(reference, from as JsonObject);
  return {
    blocks: blocks.map(({ item }) => item),
    alongside,
    received: new Map([...blocks, ...read].map(({ item, resource }) => [item.key, { resource, resolve }])),
    person: person === 'nothing-sent' ? null : person,
  };
}
