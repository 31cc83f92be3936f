import type { JsonObject } from '#libs/fhir';
import type { SourceAnswered, SourceDescription } from '../domain/source-report.js';
import { readBlocks } from './blocks/read-blocks.js';
import { personWithBsn } from './reading/person.js';
import { entriesOf, ResourceIndex } from './reading/resource-index.js';

export type AnswerRead = Pick<SourceAnswered, 'blocks' | 'received' | 'person'>;

/**
 * The R4 search results of one source about one client, all pages together. null: they are not, or not certainly,
 * about this client; then nothing of them is used.
 */
export function readAnswer(bundles: readonly JsonObject[], source: SourceDescription, bsn: string): AnswerRead | null {
  const index = new ResourceIndex(bundles.flatMap(entriesOf));
  const read = readBlocks({ source, index });
  const person = personWithBsn(index, read.map(({ resource }) => resource), bsn);
  if (person === null) return null;
  const resolve = (reference: unknown, from: object): object | null => index.resolve(reference, from as JsonObject);
  return {
    blocks: read.map(({ block }) => block),
    received: new Map(read.map(({ block, resource }) => [block.key, { resource, resolve }])),
    person: person === 'nothing-sent' ? null : person,
  };
}
