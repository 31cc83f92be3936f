export { sourceFor, type AdapterOptions } from './source-for.js';
export { usualLimits, type Limits } from './http/limits.js';
