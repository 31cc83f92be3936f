export * from './application/consent-register.port.js';
export { ConsentWrites, type Recorded, type Writing } from './application/record-consent.js';
export { ConsentFactsModule, ConsentRegisterModule } from './consent.module.js';
export * from './domain/index.js';
export { readConsent } from './fhir/read-consent.js';
export { writeConsent } from './fhir/write-consent.js';
export { ProvisionReader, type WhatTheClientSaid } from './persistence/provision-reader.js';
