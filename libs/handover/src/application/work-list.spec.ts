import type { Look } from '#libs/disclosure';
import type { ClientKey } from '#libs/kernel';
import { aHandover } from '../domain/testing.builders.js';
import type { LocatedHandover } from './handover-store.port.js';
import { readWorkList } from './work-list.js';

const limits = { shown: 3, batch: 2, searched: 8 };

/** One letter per handover, the latest first: of whom it is; a capital may be shown. */
async function workListOf(letters: string) {
  const all: LocatedHandover[] = [...letters].map((letter, index) => ({ client: letter as ClientKey, id: `${letter}${index}`, serviceRequestId: '', documentId: '', handover: aHandover() }));
  const asked = { batches: 0, looks: [] as string[] };
  const clients = await readWorkList({
    limits,
    read: async (after, count) => {
      asked.batches += 1;
      return all.slice(after ? all.indexOf(after) + 1 : 0).slice(0, count);
    },
    lookAt: async (client) => {
      asked.looks.push(client.toLowerCase());
      return { client } as unknown as Look;
    },
    isPermitted: ({ id }) => id !== id.toLowerCase(),
  });
  return { ...asked, asks: clients.map(({ located }) => located.map(({ id }) => id)) };
}

describe('a work list', () => {
  it.each<[string, string, string[][], number]>([
    ['is empty where there is nothing', '', [], 1],
    ['asks once about a client with several handovers', 'AAA', [['A0', 'A1', 'A2']], 2],
    ['reads on past what is hidden, and asks about the hidden for the log', 'aabbCD', [['a0', 'a1'], ['b2', 'b3'], ['C4'], ['D5']], 4],
    ['stops when it is full', 'ABCDEF', [['A0'], ['B1'], ['C2']], 2],
    ['stops reading when it has searched enough, however much is hidden', 'aaaaaaaaBC', [['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7']], 4],
  ])('%s', async (_situation, letters, asks, batches) => {
    expect(await workListOf(letters)).toMatchObject({ asks, batches });
  });

  it('looks once at each client, over all batches', async () => {
    expect((await workListOf('abababab')).looks).toEqual(['a', 'b']);
  });

  it('asks nothing about the hidden of a client of whom something is shown', async () => {
    const both = await readWorkList({ limits, read: async (after) => (after ? [] : [one('hidden'), one('shown')]), lookAt: async () => ({}) as Look, isPermitted: ({ id }) => id === 'shown' });

    expect(both.map(({ located }) => located.map(({ id }) => id))).toEqual([['shown']]);
  });
});

const one = (id: string): LocatedHandover => ({ client: 'a' as ClientKey, id, serviceRequestId: '', documentId: '', handover: aHandover() });
