export { sourceFor } from './source-for.js';
export { usualLimits } from './http/limits.js';
export { certify, type Certification } from './certification/certify.js';
export type { Finding } from './certification/finding.js';
