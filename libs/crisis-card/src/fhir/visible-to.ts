import { refuse, walk, type ClientDocument, type Json } from '#libs/documents';
import { isJsonObject } from '#libs/fhir';
import type { Problem } from '#libs/kernel';
import { readReader } from '../domain/reader.js';
import { extensions } from './words.js';

const maxReaders = 50;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const namesReader = (extension: unknown): extension is Json => isJsonObject(extension) && extension['url'] === extensions.visibleTo;

/** Whom each section is for, as the client stated it; null: everyone who may read the card. What is not understood is refused. */
export function readersOf({ bundle, sections }: ClientDocument): readonly (readonly string[] | null)[] {
  refuse([...outOfPlace(bundle), ...sections.flatMap(unknownReaders)]);
  return sections.map((section) => {
    const codes = listOf(section['extension']).filter(namesReader).map(({ valueCode }) => String(valueCode));
    return codes.length > 0 ? codes : null;
  });
}

/** The same section without the client's choice: that is nobody else's business. */
export function withoutReaders(section: Json): Json {
  const { extension, ...rest } = section;
  const others = listOf(extension).filter((one) => !namesReader(one));
  return others.length > 0 ? { ...rest, extension: others } : rest;
}

export const withReaders = (section: Json, codes: readonly string[] | null): Json =>
  codes === null ? section : { ...section, extension: [...listOf(section['extension']), ...codes.map((valueCode) => ({ url: extensions.visibleTo, valueCode }))] };

function unknownReaders(section: Json, index: number): Problem[] {
  const expression = `Bundle.entry[0].resource.section[${index}].extension`;
  const stated = listOf(section['extension']).filter(namesReader);
  if (stated.length > maxReaders) return [{ text: `visible-to names ${maxReaders} readers of a section at most`, expression }];
  return stated.flatMap(({ valueCode }) =>
    typeof valueCode === 'string' && readReader(valueCode) ? [] : [{ text: 'visible-to is a code: orgtype:T, orgtype:T/ROLE, ura:U, team:T or person:P', expression }],
  );
}

/** A choice that is stated where it has no effect would be believed to have one. */
const outOfPlace = (bundle: Json): Problem[] =>
  [...walk(bundle, 'Bundle')].flatMap(({ value, path }) =>
    namesReader(value) && !inPlace.test(path) ? [{ text: 'visible-to belongs on a section of the card itself', expression: path }] : [],
  );

const inPlace = /^Bundle\.entry\[0\]\.resource\.section\[\d+\]\.extension\[\d+\]$/;
