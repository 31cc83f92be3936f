export { CannotStart } from './cannot-start.js';
export { startPostgres, type Postgres, type PostgresOptions } from './postgres/index.js';
export type { KnownClient, Region, RegionProcess, Requester } from './region-file.js';
export { startSimulatedSource, type SimulatedSource } from './simulated-sources/index.js';
