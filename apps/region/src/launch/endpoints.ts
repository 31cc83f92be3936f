import type { Region } from '../region-file.js';

export const urlOf = (port: number | undefined): string => `http://127.0.0.1:${port}`;

export const fhirBaseOf = (port: number | undefined): string => `${urlOf(port)}/fhir`;

/** Path of the embedded authorization server, on every gateway. */
export const tokenIssuerAt = (gateway: string): string => `${gateway}/oauth`;

export function endpointsAt(gateway: string, consent: string, region: string): Region['endpoints'] {
  return {
    fhir: `${gateway}/fhir`,
    consent: `${consent}/fhir`,
    authzen: `${consent}/access/v1`,
    my: `${consent}/my`,
    token: `${tokenIssuerAt(gateway)}/token`,
    smart: `${gateway}/fhir/.well-known/smart-configuration`,
    openapi: `${gateway}/fhir/openapi.json`,
    consentOpenapi: `${consent}/fhir/openapi.json`,
    control: `${region}/control`,
  };
}
