export { clearLeftOverOf } from './clear-left-over-of.js';
export { startPostgres, type Postgres, type PostgresOptions } from './start-postgres.js';
