import { systemOf, type RegionConfig } from '#libs/platform';
import type { Requester } from '../../region-file.js';

/** The requesters as the ready file lists them: with the system they sign in by and the scopes it may ask. */
export const readyRequesters = (region: RegionConfig): Readonly<Record<string, Requester>> =>
  Object.fromEntries(Object.entries(region.requesters).map(([name, requester]) => [name, { ...requester, scopes: systemOf(region, requester.system)?.scopes ?? [] }]));
