import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateHost } from '#libs/platform';
import { buildConnector } from 'undici';

/**
 * Connects only to addresses that are allowed, checked on the address that is really used: a name that points inwards
 * tomorrow is refused tomorrow.
 */
export function allowedConnector(allowPrivate: boolean): buildConnector.connector {
  if (allowPrivate) return buildConnector({ allowH2: false });
  const connect = buildConnector({ allowH2: false, lookup: publicLookup });
  return (options, callback) => {
    const isPrivateLiteral = isIP(options.hostname) !== 0 && isPrivateHost(options.hostname);
    return isPrivateLiteral ? callback(new Error('this address is not allowed'), null) : connect(options, callback);
  };
}

export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const allowed = (addresses ?? []).filter(({ address }) => !isPrivateHost(address));
    const [first] = allowed;
    if (error || !first) return callback(error ?? new Error('this address is not allowed'), '');
    return options.all ? callback(null, allowed) : callback(null, first.address, first.family);
  });
};
