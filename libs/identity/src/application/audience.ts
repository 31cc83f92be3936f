import type { RegionConfig } from '#libs/platform';

/** What an access token is for: the whole region, so that gateway and consent app accept the same one. */
export const audienceOf = (region: Pick<RegionConfig, 'id'>): string => `urn:regioschakel:region:${region.id}`;
