export * from './bucket.js';
export { looksLikeBsn } from './bsn-form.js';
export * from './clock.js';
export * from './errors.js';
export * from './ids.js';
export * from './requester.js';
export * from './unit-of-work.js';
export * from './vocabulary.js';
