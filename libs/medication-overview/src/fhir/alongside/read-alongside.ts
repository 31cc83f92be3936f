import type { JsonObject } from '#libs/fhir';
import type { AllergyItem, Alongside, AlongsideItem, HowAnswered } from '../../domain/alongside.js';
import type { Origin } from '../blocks/mapped.js';
import { keyOf, securityCodes } from '../blocks/provenance.js';
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
 * What a source sent alongside MA, TA and MGB. An allergy that cannot be read is listed as such; with a result or an
 * administration of which nobody knows when it was, the question counts as failed: the newest may be this one.
 */
export function readAlongside(origin: Origin): ReadAlongside {
  const { entries } = origin.index;
  const allergies = eachOnce(entries, (resource, place) => allergyIn(resource, origin, place));
  const measurements = readEach(origin, (resource) => {
    const kind = resource['resourceType'] === 'Observation' ? measurementKindOf(resource) : null;
    const contents = kind && read(resource, () => laboratoryResult(resource, kind));
    return contents && { ...contents, ...(namesNobody(resource) && { namesNobody: true }) };
  });
  const given = readEach(origin, (resource) => (isAdministration(resource) ? read(resource, administration) : null));
  const itemsOf = <Item>(all: readonly Read<Item>[]): Item[] => all.map(({ item }) => item);
  return {
    alongside: { allergies: itemsOf(allergies), measurements: itemsOf(measurements.items), given: itemsOf(given.items), is: { allergies: 'answered', measurements: measurements.is, given: given.is } },
    read: [...allergies.filter(({ item }) => !item.isUnreadable), ...measurements.items],
  };
}

/** null: it is nothing of this kind. */
type Reader<Contents> = (resource: JsonObject) => Contents | null;

function readEach<Contents extends object>(origin: Origin, contentsOf: Reader<Contents>): { readonly items: readonly Read<AlongsideItem & Contents>[]; readonly is: HowAnswered } {
  let is: HowAnswered = 'answered';
  const items = eachOnce(origin.index.entries, (resource, place) => {
    const contents = readableOrNull(() => ({ found: contentsOf(resource) }));
    if (!contents) is = 'failed';
    return contents?.found ? { ...provenanceOf(resource, origin, place), ...contents.found } : null;
  });
  return { items, is };
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
