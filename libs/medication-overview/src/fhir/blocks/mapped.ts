import type { JsonObject } from '#libs/fhir';
import type { BuildingBlock, Received } from '../../domain/blocks/building-block.js';
import { extensionOf } from '../reading/read.js';
import type { ResourceIndex } from '../reading/resource-index.js';
import { extensions } from '../reading/systems.js';

/** Which source sent a resource, and what it sent with it. */
export interface Origin {
  readonly source: { readonly id: string; readonly ura: string };
  readonly index: ResourceIndex;
}

/** What a mapper reads of one profile; where it came from is read for all alike. */
export type Contents = Omit<BuildingBlock, Exclude<keyof Received, 'author'> | 'readable'>;

export const isMarkedAsCopy = (resource: JsonObject): boolean => extensionOf(resource, extensions.copy)?.['valueBoolean'] === true;
