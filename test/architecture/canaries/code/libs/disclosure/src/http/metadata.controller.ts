import { releasePublic } from '../application/release-public.js';

export const whatItCanDo = releasePublic({ resourceType: 'CapabilityStatement' });
