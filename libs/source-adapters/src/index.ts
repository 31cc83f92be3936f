export { sourceFor, type AdapterOptions } from './source-for.js';
export { usualLimits, type Limits } from './http/limits.js';
export { Mp9R4Source, type SourceAddress } from './mp9-r4/mp9-r4.adapter.js';
