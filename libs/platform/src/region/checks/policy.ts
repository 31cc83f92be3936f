import type { RegionConfig } from '../schema/region.schema.js';
import type { Problem } from './problem.js';

/** A switch that opens something says for whom, and a wijkteam never declares an emergency. */
export function everyOpenSwitchNamesItsRoles(region: RegionConfig): readonly Problem[] {
  const grounds = (['emergency', 'wvggz'] as const).flatMap((ground) => {
    const { enabled, roles } = region.policy[ground];
    return enabled && roles.length === 0 ? [{ path: ['policy', ground, 'roles'], message: 'is on, but names no role' }] : [];
  });
  const wijkteams = region.policy.emergency.roles.flatMap(({ organisationType }, index) =>
    organisationType === 'wijkteam'
      ? [{ path: ['policy', 'emergency', 'roles', index, 'organisationType'], message: 'a wijkteam cannot declare an emergency' }]
      : [],
  );
  return [...grounds, ...wijkteams];
}

/** Exactly one place to find a system's public keys. */
export function everySystemHasKeys(region: RegionConfig): readonly Problem[] {
  return region.systems.flatMap(({ jwks, jwksFile }, index) =>
    (jwks === undefined) === (jwksFile === undefined) ? [{ path: ['systems', index], message: 'has either jwks or jwksFile' }] : [],
  );
}
