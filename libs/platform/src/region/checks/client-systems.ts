import type { RegionConfig } from '../schema/region.schema.js';
import type { Problem } from './problem.js';

/** How a client proves who they are is decided outside this region file; until then only a demonstration lets a system act as the client. */
export function clientsSignInInADemonstrationOnly(region: RegionConfig): readonly Problem[] {
  if (region.demonstration) return [];
  return region.systems.flatMap(({ actsAs }, index) =>
    actsAs === 'client' ? [{ path: ['systems', index, 'actsAs'], message: 'client is allowed in a demonstration region only' }] : [],
  );
}
