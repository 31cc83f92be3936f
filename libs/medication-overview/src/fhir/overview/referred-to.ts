import type { JsonObject } from '#libs/fhir';
import { localName, namesIn } from '../elements/names.js';
import { identifierIn, objectIn, textIn } from '../reading/read.js';
import type { Resolver } from '../reading/resource-index.js';
import { systems } from '../reading/systems.js';
import { mayComeAlong } from './allowed-elements.js';
import { urnOf, uuidFor } from './identity.js';
import { releasedResource, type Redaction } from './released-resource.js';

export interface Entry {
  readonly fullUrl: string;
  readonly resource: JsonObject;
}

export interface Release extends Omit<Redaction, 'follow'> {
  readonly patientUrl: string;
  /** Blocks in this answer, by every name that a reference may use. */
  readonly urlsOfBlocks: ReadonlyMap<string, string>;
}

/** Prescriber, role, organisation and what vendors hang on them; what lies further off is not about this medicine. */
const furthest = 8;

interface Found {
  readonly resource: JsonObject;
  readonly name: string;
  readonly source: string;
  readonly resolver: Resolver;
  /** How many references away from its block. */
  readonly distance: number;
}

/** What blocks refer to and may come along: the medicine, who prescribed or processed it, where they work. */
export class ReferredTo {
  readonly #entries = new Map<string, Entry>();
  readonly #waiting: (Found & Pick<Entry, 'fullUrl'>)[] = [];

  constructor(private readonly release: Release) {}

  get entries(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  /** A resource as it leaves; what it refers to and may come along is added to `entries`, the nearest first. */
  released(resource: JsonObject, name: string, source: string, resolver: Resolver): JsonObject {
    const released = this.#released({ resource, name, source, resolver, distance: 0 });
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      this.#entries.set(next.name, { fullUrl: next.fullUrl, resource: this.#released(next) });
    }
    return released;
  }

  #released(found: Found): JsonObject {
    const follow = (reference: JsonObject, from: JsonObject): JsonObject | null => this.#follow(reference, from, found);
    return releasedResource(found.resource, found.name, { ...this.release, follow });
  }

  #follow(reference: JsonObject, from: JsonObject, found: Found): JsonObject | null {
    const { source, resolver, distance } = found;
    const target = resolver.resolve(reference, from);
    const type = textIn(target?.['resourceType']) ?? textIn(reference['type']);
    if (type === 'Patient') return { reference: this.release.patientUrl, type };
    const block = namesIn(reference, from, resolver, source).map((name) => this.release.urlsOfBlocks.get(name)).find((url) => url !== undefined);
    if (block) return { reference: block, ...(type && { type }) };
    if (!target || !type || !mayComeAlong.includes(type)) return organisationByNumber(reference);
    const isContained = String(reference['reference']).startsWith('#');
    const name = `${source}#${isContained ? `${localName(from) ?? ''}#` : ''}${localName(target) ?? ''}`;
    if (distance >= furthest && !this.#entries.has(name)) return organisationByNumber(reference);
    return { reference: this.#comeAlong({ ...found, resource: target, name, distance: distance + 1 }), type };
  }

  #comeAlong(found: Found): string {
    const known = this.#entries.get(found.name);
    if (known) return known.fullUrl;
    const fullUrl = urnOf(uuidFor(found.name));
    this.#entries.set(found.name, { fullUrl, resource: {} });
    this.#waiting.push({ ...found, fullUrl });
    return fullUrl;
  }
}

/** An organisation that is only named by its number stays named; any other reference out of this answer is left out. */
function organisationByNumber(reference: JsonObject): JsonObject | null {
  const identifier = identifierIn(objectIn(reference['identifier']));
  return identifier?.system === systems.ura ? { type: 'Organization', identifier } : null;
}
