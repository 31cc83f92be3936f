import type { JsonObject } from '#libs/fhir';
import { everyKind, kinds, type Kind } from './names.js';
import { objectIn, objectsIn, textIn } from './read.js';

export interface ReceivedResource {
  readonly fullUrl: string | null;
  readonly resource: JsonObject;
}

/** What came along, found by what references say; to know which kind of block a reference means. */
export class Received {
  private readonly byName = new Map<string, JsonObject>();

  constructor(received: readonly ReceivedResource[]) {
    for (const { fullUrl, resource } of received) {
      const local = `${String(resource['resourceType'])}/${String(resource['id'])}`;
      const names = [fullUrl, local, ...objectsIn(resource['identifier']).map(nameOfIdentifier)];
      for (const name of names) if (name && !this.byName.has(name)) this.byName.set(name, resource);
    }
  }

  /** Its type tells the kind: an agreement or use is never based on logistics. */
  kindOf(reference: JsonObject): Kind | undefined {
    const type = this.find(reference)?.['resourceType'] ?? reference['type'] ?? typeIn(reference);
    return everyKind.find((kind) => kinds[kind].type === type);
  }

  areSame(one: JsonObject, other: JsonObject): boolean {
    const found = this.find(one);
    return found ? found === this.find(other) : one['reference'] === other['reference'] && nameOfIdentifier(objectIn(one['identifier'])) === nameOfIdentifier(objectIn(other['identifier']));
  }

  private find(reference: JsonObject): JsonObject | undefined {
    return [textIn(reference['reference']), nameOfIdentifier(objectIn(reference['identifier']))].map((name) => (name ? this.byName.get(name) : undefined)).find(Boolean);
  }
}

const nameOfIdentifier = (identifier: JsonObject | null): string | null =>
  identifier && textIn(identifier['value']) ? `${String(identifier['system'])}|${String(identifier['value'])}` : null;

const typeIn = ({ reference }: JsonObject): string | undefined => /(?:^|\/)(\w+)\/[^/]+$/.exec(textIn(reference) ?? '')?.[1];
