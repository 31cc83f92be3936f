import type { ClientKey, Transaction, UnitOfWork } from '#libs/kernel';
import type { KeyRing } from '#libs/platform';
import { readBsn, type Bsn } from '../domain/bsn.js';
import { ClientRegistry } from './client-registry.js';
import type { ClientStore } from './client-store.port.js';

const erik = readBsn('999900456') as Bsn;
const key = '00000000-0000-4000-8000-000000000001' as ClientKey;
const clock = { now: () => new Date('2026-06-01T12:00:00Z') };

function aRing(): KeyRing & { readonly grow: () => void } {
  const versions = [1];
  return {
    get currentVersion() {
      return versions.length;
    },
    get versions() {
      return [...versions];
    },
    keyFor: (use, version) => Buffer.from(`${use}/${version}`.padEnd(32)),
    grow: () => versions.push(versions.length + 1),
  };
}

const unitOfWork: UnitOfWork = { run: (work) => work({} as Transaction) };

/** A store of one row that sits under the newest version; `whileAsked` happens between question and answer. */
function aStore(ring: KeyRing, whileAsked: () => void): ClientStore & { readonly added: unknown[] } {
  const added: unknown[] = [];
  return {
    added,
    findKey: async (hashes) => {
      whileAsked();
      return hashes.some(({ keyVersion }) => keyVersion === Math.max(...ring.versions)) ? key : null;
    },
    sealedBsnOf: async () => null,
    takeTurn: async () => undefined,
    add: async (_transaction, client) => void added.push(client),
  };
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}

describe('a lookup that the change of keys overtakes', () => {
  it('asks again under the new version, and finds the client', async () => {
    const ring = aRing();
    const registry = new ClientRegistry(aStore(ring, once(ring.grow)), ring, unitOfWork, clock);

    expect(await registry.find(erik)).toBe(key);
  });

  it('does not register somebody a second time', async () => {
    const ring = aRing();
    const store = aStore(ring, once(ring.grow));
    const registry = new ClientRegistry(store, ring, unitOfWork, clock);

    expect(await registry.register(erik, 'epd-ggz-brug')).toBe(key);
    expect(store.added).toEqual([]);
  });
});
