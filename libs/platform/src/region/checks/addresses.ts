import { BlockList, isIPv4, isIPv6 } from 'node:net';
import type { RegionConfig } from '../schema/region.schema.js';
import type { Problem } from './problem.js';

/** Outside a demonstration a source is reached over https at a public address, and no address carries a secret. */
export function sourcesAreReachedSafely(region: RegionConfig): readonly Problem[] {
  return region.sources.flatMap(({ baseUrl }, index) =>
    wrongWith(new URL(baseUrl), region.demonstration).map((message) => ({ path: ['sources', index, 'baseUrl'], message })),
  );
}

function wrongWith(url: URL, demonstration: boolean): string[] {
  if (url.username || url.password) return ['an address carries no user or password; see credentials'];
  if (url.search || url.hash) return ['an address ends with its path, without ? or #'];
  if (demonstration) return [];
  if (isPrivateHost(url.hostname)) return ['a private or loopback address is allowed in a demonstration region only'];
  return url.protocol === 'https:' ? [] : ['http is allowed in a demonstration region only; use https'];
}

const localNames = /(^|\.)(localhost|local|internal|home\.arpa)$/;

/** Loopback, private and other addresses that no source on the open network has; also asked at the moment of connecting. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIPv4(host)) return privateAddresses.check(host, 'ipv4');
  if (isIPv6(host)) return privateAddresses.check(host, 'ipv6');
  return localNames.test(host) || !host.includes('.');
}

/** IANA special-purpose registries; IPv4 written as IPv6 is checked as IPv4 by BlockList itself. */
const privateAddresses = new BlockList();
for (const range of ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/3']) {
  block(range, 'ipv4');
}
for (const range of ['::/128', '::1/128', '64:ff9b::/96', 'fc00::/7', 'fe80::/10', 'ff00::/8']) block(range, 'ipv6');

function block(range: string, family: 'ipv4' | 'ipv6'): void {
  const [network = '', bits] = range.split('/');
  privateAddresses.addSubnet(network, Number(bits), family);
}
