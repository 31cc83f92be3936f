import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signed, type Change } from '../forging/forge.js';

/** An authorization server outside the region: the gateway fetches its keys from here. */
export interface OutsideKeys {
  readonly url: string;
  readonly issuer: string;
  readonly withdrawn: KeyObject;
  fetched(): number;
  /** From now on the other key is published, and the first is not. */
  replace(): void;
  sign(claims: object, change: Change): string;
  stop(): Promise<void>;
}

const newKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;

export async function outsideKeys(): Promise<OutsideKeys> {
  const [withdrawn, published] = [newKey(), newKey()];
  let [kid, key, fetched] = ['withdrawn', withdrawn, 0];
  const server = createServer((_request, response) => {
    fetched += 1;
    const jwk = { ...createPublicKey(key).export({ format: 'jwk' }), kid, alg: 'ES384', use: 'sig' };
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${url}/jwks`, issuer: `${url}/as`, withdrawn,
    fetched: () => fetched,
    replace: () => void ([kid, key] = ['published', published]),
    sign: (claims, change) => signed({ alg: 'ES384', typ: 'at+jwt', kid, ...change.header }, { ...claims, ...change.claims }, change.key ?? key),
    stop: () => new Promise((closed) => (server.closeAllConnections(), server.close(() => closed()))),
  };
}
