import type { JsonObject } from '#libs/fhir';
import type { AllergyItem, Alongside, AlongsideItem } from '../../domain/alongside.js';
import type { Origin } from '../blocks/mapped.js';
import { keyOf, securityCodes } from '../blocks/provenance.js';
import { refuseUnknownModifiers } from '../elements/known-modifiers.js';
import { eachOnce, type Read } from '../reading/each-once.js';
import { NotReadable } from '../reading/read.js';
import { administration } from './results/administration.mapper.js';
import { allergyIntolerance } from './allergies/allergy-intolerance.mapper.js';
import { alongsideAuthor } from './author.js';
import { contraIndication } from './allergies/contra-indication.mapper.js';
import { isAdministration, isContraIndication } from './kind.js';
import { laboratoryResult, measurementKindOf } from './results/laboratory-result.mapper.js';

export interface ReadAlongside {
  readonly alongside: Alongside;
  /** The resources of what could be read and may be released; what was given is only told. */
  readonly read: readonly Read<AlongsideItem>[];
}

/** What a source sent beside MA, TA and MGB. An allergy that cannot be read is listed as such; what else cannot be read is left out. */
export function readAlongside(origin: Origin): ReadAlongside {
  const { entries } = origin.index;
  const allergies = eachOnce(entries, (resource, place) => allergyIn(resource, origin, place));
  const measurements = eachOnce(entries, (resource, place) => {
    const kind = resource['resourceType'] === 'Observation' ? measurementKindOf(resource) : null;
    return kind && readableOrNull(() => ({ ...provenanceOf(resource, origin, place), ...read(resource, () => laboratoryResult(resource, kind)) }));
  });
  const given = eachOnce(entries, (resource, place) =>
    isAdministration(resource) ? readableOrNull(() => ({ ...provenanceOf(resource, origin, place), ...read(resource, administration) })) : null,
  );
  const itemsOf = <Item>(all: readonly Read<Item>[]): Item[] => all.map(({ item }) => item);
  return {
    alongside: { allergies: itemsOf(allergies), allergiesAre: 'answered', measurements: itemsOf(measurements), given: itemsOf(given) },
    read: [...allergies.filter(({ item }) => !item.isUnreadable), ...measurements],
  };
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
