import { systemOf, type RegionConfig } from '#libs/platform';

export interface ReadyRequester {
  readonly system: string;
  readonly ura: string;
  readonly team: string | null;
  readonly person: string;
  readonly role: string;
  readonly scopes: readonly string[];
}

/** The requesters as the ready file lists them: with the system they sign in by and the scopes it may ask. */
export const readyRequesters = (region: RegionConfig): Readonly<Record<string, ReadyRequester>> =>
  Object.fromEntries(Object.entries(region.requesters).map(([name, requester]) => [name, { ...requester, scopes: systemOf(region, requester.system)?.scopes ?? [] }]));
