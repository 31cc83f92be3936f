import type { RegionConfig } from '../schema/region.schema.js';
import type { Problem } from './problem.js';

/** An overview names the kinds that are missing: a kind cannot be missing and connected. */
export function whatIsNotConnectedHasNoSource(region: RegionConfig): readonly Problem[] {
  return region.notConnected.flatMap((kind, index) => {
    const source = region.sources.find((connected) => connected.kind === kind);
    return source ? [{ path: ['notConnected', index], message: `${kind} is connected: source ${source.id}` }] : [];
  });
}
