import type { JsonObject } from '#libs/fhir';
import { eachIs, type AllergyItem, type Alongside, type AlongsideItem, type Unreadable } from '../../domain/alongside.js';
import type { Origin } from '../blocks/mapped.js';
import { keyOf, securityCodes, treatmentIn } from '../blocks/provenance.js';
import { refuseUnknownModifiers } from '../elements/known-modifiers.js';
import { eachOnce, type Read } from '../reading/each-once.js';
import { NotReadable } from '../reading/read.js';
import { administration } from './results/administration.mapper.js';
import { allergyIntolerance } from './allergies/allergy-intolerance.mapper.js';
import { alongsideAuthor, namesNobody } from './author.js';
import { contraIndication } from './allergies/contra-indication.mapper.js';
import { isAdministration, isContraIndication } from './kind.js';
import { laboratoryResult, measurementKindOf } from './results/laboratory-result.mapper.js';

export interface ReadAlongside {
  readonly alongside: Alongside;
  /** The resources of what could be read and may be released; what was given is only told. */
  readonly read: readonly Read<AlongsideItem>[];
}

/**
 * What a source sent alongside MA, TA and MGB. An allergy that cannot be read is listed as such; a result or an
 * administration of which nobody knows when it was is kept apart: the newest may be this one.
 */
export function readAlongside(origin: Origin): ReadAlongside {
  const { entries } = origin.index;
  const allergies = eachOnce(entries, (resource, place) => allergyIn(resource, origin, place));
  const measurements = readEach(origin, 'measurements', (resource) => {
    const kind = resource['resourceType'] === 'Observation' ? measurementKindOf(resource) : null;
    const contents = kind && read(resource, () => laboratoryResult(resource, kind));
    return contents && { ...contents, ...(namesNobody(resource) && { namesNobody: true }) };
  });
  const given = readEach(origin, 'given', (resource) => (isAdministration(resource) ? read(resource, administration) : null));
  const itemsOf = <Item>(all: readonly Read<Item>[]): Item[] => all.map(({ item }) => item);
  return {
    alongside: { allergies: itemsOf(allergies), measurements: itemsOf(measurements.items), given: itemsOf(given.items), unreadable: [...measurements.unreadable, ...given.unreadable], is: eachIs('answered') },
    read: [...allergies.filter(({ item }) => !item.isUnreadable), ...measurements.items],
  };
}

/** null: it is nothing of this kind. */
type Reader<Contents> = (resource: JsonObject) => Contents | null;

interface ReadOrNot<Item> {
  readonly items: readonly Read<Item>[];
  readonly unreadable: readonly Unreadable[];
}

function readEach<Contents extends object>(origin: Origin, of: Unreadable['of'], contentsOf: Reader<Contents>): ReadOrNot<AlongsideItem & Contents> {
  const unreadable: Unreadable[] = [];
  const each = eachOnce<AlongsideItem & { readonly contents: Contents | null }>(origin.index.entries, (resource, place) => {
    const contents = readableOrNull(() => ({ found: contentsOf(resource) }));
    return contents && !contents.found ? null : { ...provenanceOf(resource, origin, place), contents: contents?.found ?? null };
  });
  const items = each.flatMap(({ item: { contents, ...provenance }, resource }) => {
    if (contents) return [{ item: { ...provenance, ...contents }, resource }];
    unreadable.push({ ...provenance, of, treatment: readableOrNull(() => treatmentIn(resource)), ...(namesNobody(resource) && { namesNobody: true }) });
    return [];
  });
  return { items, unreadable };
}

function allergyIn(resource: JsonObject, origin: Origin, place: number): AllergyItem | null {
  const isAllergy = resource['resourceType'] === 'AllergyIntolerance';
  if (!isAllergy && !isContraIndication(resource)) return null;
  const provenance = provenanceOf(resource, origin, place);
  const contents = readableOrNull(() => ({ found: read(resource, isAllergy ? allergyIntolerance : contraIndication) }));
  if (contents) return contents.found && { ...provenance, ...contents.found };
  const unreadable = { saysNone: false, isUnreadable: true };
  return isAllergy ? { ...provenance, ...unreadable, kind: 'allergy', text: 'Allergie: niet te lezen' } : { ...provenance, ...unreadable, kind: 'contra-indication', text: 'Contra-indicatie: niet te lezen' };
}

function read<Contents>(resource: JsonObject, mapper: (resource: JsonObject) => Contents): Contents {
  refuseUnknownModifiers(resource);
  return mapper(resource);
}

function readableOrNull<Value>(reading: () => Value): Value | null {
  try {
    return reading();
  } catch (error) {
    if (error instanceof NotReadable) return null;
    throw error;
  }
}

const provenanceOf = (resource: JsonObject, { source, index }: Origin, place: number): AlongsideItem => ({
  key: keyOf(resource, source, place),
  source: source.id,
  sourceUra: source.ura,
  author: alongsideAuthor(resource, index),
  security: securityCodes(resource),
});
