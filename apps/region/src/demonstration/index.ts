export { demonstrationClients, type DemonstrationClient } from './demonstration-clients.js';
export { ensureDemonstrationKeys } from './keys/demonstration-keys.js';
export { readyRequesters } from './keys/requesters.js';
export type { DemonstrationRegion } from './seed/demonstration-region.js';
export { seed } from './seed/seed.js';
export { howToGoOn, type Addresses } from './walk-through/how-to-go-on.js';
export { walkThrough, type CommandEnd, type WalkThrough } from './walk-through/walk-through.js';
