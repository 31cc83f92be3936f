import { hash } from 'node:crypto';

/** The same resource gets the same id in every answer; it tells nothing of the id its source gave. */
export function uuidFor(name: string): string {
  const hex = hash('sha256', `regioschakel overview ${name}`);
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const urnOf = (uuid: string): string => `urn:uuid:${uuid}`;
