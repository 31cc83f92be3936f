export * from './access.js';
export * from './decide.js';
export * from './epoch.js';
export * from './provision.js';
export * from './may-record.js';
export * from './consent-record.js';
