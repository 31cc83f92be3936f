import type { JsonObject } from './json.js';

export const bsnSystem = 'http://fhir.nl/fhir/NamingSystem/bsn';

/** FHIR Parameters for an operation about one client. The BSN travels in the body only. */
export const aboutClient = (bsn: string, ...more: readonly JsonObject[]): JsonObject => ({
  resourceType: 'Parameters',
  parameter: [{ name: 'patient', valueIdentifier: { system: bsnSystem, value: bsn } }, ...more],
});

/** The form of a POST _search about one client. */
export const searchAbout = (bsn: string, more: Readonly<Record<string, string>> = {}): string =>
  new URLSearchParams({ 'patient.identifier': `${bsnSystem}|${bsn}`, ...more }).toString();
