import type { Requester } from '#libs/kernel';

export const privacyOfficer = 'privacy-officer';

export type LogReading = 'client-reads-own-log' | 'privacy-officer-reads-log' | 'not-for-this-role';

/** The client sees who looked; besides the client only the privacy officer does. */
export function whyMayReadLog({ actsAs, role }: Requester): LogReading {
  if (actsAs === 'client') return 'client-reads-own-log';
  return actsAs === 'operator' && role === privacyOfficer ? 'privacy-officer-reads-log' : 'not-for-this-role';
}

/** Checking the chains shows no client: any operator of the region may. */
export const mayVerifyLog = ({ actsAs }: Requester): boolean => actsAs === 'operator';
