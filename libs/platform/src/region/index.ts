export { isPrivateHost } from './checks/addresses.js';
export { RegionError } from './checks/problem.js';
export * from './load-region.js';
export * from './lookups.js';
export * from './public-keys.js';
export * from './schema/region.schema.js';
export { regionOrganisationTypes } from './schema/words.schema.js';
export * from './sensitivity-of.js';
