import type { JsonObject } from '#libs/fhir';
import { isReadable, readAnswer, type AnswerRead, type ReceivedBlock, type SourceDescription } from '#libs/medication-overview';
import { carriedOver } from './carried-over.js';
import { objectIn, objectsIn, textIn } from './reading/read.js';
import { Received, type ReceivedResource } from './reading/received.js';

/** Carried over to R4, and read by the one reader of R4: the block and the resource that is released are of one mapping. */
export function readStu3Answer(pages: readonly JsonObject[], source: SourceDescription, bsn: string): AnswerRead | null {
  const entries = pages.flatMap(entriesOf);
  const received = new Received(entries);
  const reasons = new Map<object, string>();
  const entry = entries.map(({ fullUrl, resource }) => {
    const { resource: r4, why } = carriedOver(resource, received);
    if (why !== null) reasons.set(r4, why);
    return { ...(fullUrl && { fullUrl }), resource: r4 };
  });
  const answer = readAnswer([{ resourceType: 'Bundle', type: 'searchset', entry }], source, bsn);
  return answer && { ...answer, blocks: answer.blocks.map((block) => withReason(block, reasons.get(answer.received.get(block.key)?.resource ?? {}))) };
}

function withReason(block: ReceivedBlock, why: string | undefined): ReceivedBlock {
  if (why === undefined) return block;
  if (isReadable(block)) throw new Error('a block that was not carried over was read');
  return { ...block, why };
}

const entriesOf = (page: JsonObject): ReceivedResource[] =>
  objectsIn(page['entry']).flatMap((entry) => {
    const resource = objectIn(entry['resource']);
    return resource ? [{ fullUrl: textIn(entry['fullUrl']), resource }] : [];
  });
