export { CareTeams } from './application/care-teams.js';
export { CareTeamModule, CareTeamRelationsModule } from './care-team.module.js';
export type { Party } from './domain/rules/treatment-relation.rule.js';
export { careTeamInteractions } from './http/care-team.interactions.js';
