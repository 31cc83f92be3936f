import { isJsonObject, parseFhirJson } from '#libs/fhir';
import type { Dispatcher } from 'undici';

/** `not-offered`: it has no such question. Whatever else it refuses it may well hold: nothing is known of that. */
export type Refusal = 'not-offered' | 'refused';

const mostBytes = 65_536;
/** Says nothing of what it offers: too slow, asked too early or too often. */
export const notNow: readonly number[] = [408, 425, 429];
/** No such address, no search by form, not built. Not 410: that is a page that expired. */
const hasNoSuchQuestion: readonly number[] = [404, 405, 501];
const saysWhyInItsBody: readonly number[] = [400, 422];

/** null: no refusal. What it says is read here and kept nowhere. */
export async function refusalIn({ statusCode, body }: Pick<Dispatcher.ResponseData, 'statusCode' | 'body'>): Promise<Refusal | null> {
  if (hasNoSuchQuestion.includes(statusCode)) return 'not-offered';
  if (statusCode < 400 || statusCode >= 500 || notNow.includes(statusCode)) return null;
  if (!saysWhyInItsBody.includes(statusCode)) return 'refused';
  const text = await firstOf(body);
  return text !== null && (saysNotSupported(text) || (statusCode === 400 && saysNothing(text))) ? 'not-offered' : 'refused';
}

/** null: more than anybody reads, or cut off. */
async function firstOf(body: AsyncIterable<Uint8Array>): Promise<string | null> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const piece of body) {
      bytes += piece.length;
      if (bytes > mostBytes) return null;
      pieces.push(piece);
    }
  } catch {
    return null;
  }
  return Buffer.concat(pieces).toString('utf8').trim();
}

const saysNothing = (text: string): boolean => text === '' || /^\{\s*\}$/.test(text);

function saysNotSupported(text: string): boolean {
  const outcome = parsedOrNull(text);
  if (!isJsonObject(outcome) || outcome['resourceType'] !== 'OperationOutcome' || !Array.isArray(outcome['issue'])) return false;
  return outcome['issue'].some((issue) => isJsonObject(issue) && issue['code'] === 'not-supported');
}

function parsedOrNull(text: string): unknown {
  try {
    return parseFhirJson(text);
  } catch {
    return null;
  }
}
