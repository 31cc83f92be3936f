import type { RegionConfig, RegionRequester, RegionSystem } from '../schema/region.schema.js';
import type { Problem } from './problem.js';

/** The demonstration's requesters can only be what their system may be; elsewhere there are none. */
export function requestersFitTheirSystem(region: RegionConfig): readonly Problem[] {
  const requesters = Object.entries(region.requesters);
  if (requesters.length > 0 && !region.demonstration) {
    return [{ path: ['requesters'], message: 'only a demonstration region has requesters' }];
  }
  return requesters.flatMap(([name, requester]) => {
    const system = region.systems.find(({ id }) => id === requester.system);
    const found = system ? misfits(requester, system) : [{ field: 'system', message: `no system has id ${requester.system}` }];
    return found.map(({ field, message }) => ({ path: ['requesters', name, field], message }));
  });
}

function misfits({ ura, team, role }: RegionRequester, system: RegionSystem): { field: string; message: string }[] {
  return [
    ...(ura === system.ura ? [] : [{ field: 'ura', message: `system ${system.id} belongs to another organisation` }]),
    ...(team === null || system.teams.includes(team) ? [] : [{ field: 'team', message: `system ${system.id} does not have team ${team}` }]),
    ...(system.roles.includes(role) ? [] : [{ field: 'role', message: `system ${system.id} does not have role ${role}` }]),
  ];
}
