import { readFile } from 'node:fs/promises';
import { WrongUse } from '../ending/endings.js';
import { isJsonObject, parsedJson, type JsonObject } from './json.js';

/** A FHIR Bundle from a file; `-` is not one. */
export async function readBundle(path: string): Promise<JsonObject> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new WrongUse(`${path} is niet te lezen`);
  });
  const bundle = parsedJson(text);
  if (!isJsonObject(bundle) || bundle['resourceType'] !== 'Bundle') throw new WrongUse(`${path} is geen FHIR-Bundle`);
  return bundle;
}
