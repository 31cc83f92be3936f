import type { RegionConfig } from '../schema/region.schema.js';
import type { Problem } from './problem.js';

/** Every role that is given to somebody is in the region's list. */
export function everyRoleIsListed(region: RegionConfig): readonly Problem[] {
  const { emergency, wvggz } = region.policy;
  const given = [
    ...region.systems.flatMap((system, index) => system.roles.map((role, position) => ({ role, path: ['systems', index, 'roles', position] }))),
    ...emergency.roles.map(({ role }, index) => ({ role, path: ['policy', 'emergency', 'roles', index, 'role'] })),
    ...wvggz.roles.map(({ role }, index) => ({ role, path: ['policy', 'wvggz', 'roles', index, 'role'] })),
  ];
  return given.flatMap(({ role, path }) => (region.roles.includes(role) ? [] : [{ path, message: `${role} is not in roles` }]));
}
