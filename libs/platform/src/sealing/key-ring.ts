import { hkdfSync } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';

export const KEY_RING = Symbol('KEY_RING');

/** What a key is derived for; one master key never serves two uses. */
export type KeyUse = 'bsn-find' | 'bsn-seal' | 'document-wrap' | 'phantom-client' | 'page-token' | 'pseudonym' | 'audit-id';

export interface KeyRing {
  readonly currentVersion: number;
  readonly versions: readonly number[];
  /** 32 bytes for one use; throws when the ring does not hold the version. */
  keyFor(use: KeyUse, version: number): Buffer;
}

const ringForm = z.strictObject({
  current: z.number().int().positive(),
  keys: z.record(z.string().regex(/^[1-9][0-9]*$/), z.base64().length(44)),
});

/** The key ring of a file; a changed file is read again, so that keys rotate without a stop. */
export function keyRingFromFile(path: string): KeyRing {
  let readAt = -1;
  let ring = readRing(path);
  const fresh = (): Ring => {
    const changedAt = statSync(path).mtimeMs;
    if (changedAt !== readAt) [ring, readAt] = [readRing(path), changedAt];
    return ring;
  };
  return {
    get currentVersion() {
      return fresh().current;
    },
    get versions() {
      return [...fresh().masters.keys()];
    },
    keyFor: (use, version) => derived(fresh(), use, version),
  };
}

interface Ring {
  readonly current: number;
  readonly masters: ReadonlyMap<number, Buffer>;
  readonly derived: Map<string, Buffer>;
}

function readRing(path: string): Ring {
  const { current, keys } = ringForm.parse(JSON.parse(readFileSync(path, 'utf8')));
  const masters = new Map(Object.entries(keys).map(([version, key]) => [Number(version), Buffer.from(key, 'base64')]));
  if (!masters.has(current)) throw new Error(`key ring ${path}: no key for its current version ${current}`);
  return { current, masters, derived: new Map() };
}

function derived(ring: Ring, use: KeyUse, version: number): Buffer {
  const name = `${use}/${version}`;
  const known = ring.derived.get(name);
  if (known) return known;
  const master = ring.masters.get(version);
  if (!master) throw new Error(`no master key of version ${version}`);
  const key = Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `regioschakel/${use}`, 32));
  ring.derived.set(name, key);
  return key;
}
