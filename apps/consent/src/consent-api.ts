import type { ApiName } from '#libs/fhir';

export const consentApi: ApiName = { title: 'Regioschakel: consent', description: 'Regioschakel, what the client consents and objects to' };
