import type { ApiName } from '#libs/fhir';

export const gatewayApi: ApiName = { title: 'Regioschakel', description: 'Regioschakel, regional gateway' };
