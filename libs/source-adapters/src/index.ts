export { sourceFor, type AdapterOptions } from './source-for.js';
export { usualLimits, type Limits } from './http/limits.js';
export { certify, type Certification, type CertificationRequest } from './certification/certify.js';
export type { Finding } from './certification/finding.js';
