import type { Look } from '#libs/disclosure';
import type { ClientKey, Ura } from '#libs/kernel';
import type { Sender } from '../domain/handover.js';
import { aHandover, factNoord } from '../domain/testing/builders.js';
import type { LocatedHandover } from './handover-store.port.js';
import { readWorkList } from './work-list.js';

const limits = { shown: 3, batch: 2, ofOneSender: 8 };

/** One letter per handover, the latest first: of whom it is; a capital may be shown. `senders`: of the first ones, by digit; else the same one. */
async function workListOf(letters: string, senders = '') {
  const sender = (index: number): Sender => ({ ...factNoord, organisation: (senders[index] ?? '0') as Ura });
  const all: LocatedHandover[] = [...letters].map((letter, index) => ({ client: letter as ClientKey, id: `${letter}${index}`, serviceRequestId: '', documentId: '', handover: aHandover('requested', { sender: sender(index) }) }));
  const asked = { batches: 0, looks: [] as string[] };
  const clients = await readWorkList({
    limits,
    read: async ({ after, without, limit }) => {
      asked.batches += 1;
      return all.slice(after ? all.indexOf(after) + 1 : 0).filter(({ handover }) => !without.includes(handover.sender.organisation)).slice(0, limit);
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
    ['stops reading of a sender of whom enough was seen, however much is hidden', 'aaaaaaaaBC', [['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7']], 5],
  ])('%s', async (_situation, letters, asks, batches) => {
    expect(await workListOf(letters)).toMatchObject({ asks, batches });
  });

  it('shows what others sent, however much one sender sent that stays hidden', async () => {
    expect((await workListOf('abababababB', '11111111112')).asks).toContainEqual(['B10']);
  });

  it('looks once at each client, over all batches', async () => {
    expect((await workListOf('abababab')).looks).toEqual(['a', 'b']);
  });

  it('asks nothing about the hidden of a client of whom something is shown', async () => {
    const both = await readWorkList({ limits, read: async ({ after }) => (after ? [] : [one('hidden'), one('shown')]), lookAt: async () => ({}) as Look, isPermitted: ({ id }) => id === 'shown' });

    expect(both.map(({ located }) => located.map(({ id }) => id))).toEqual([['shown']]);
  });
});

const one = (id: string): LocatedHandover => ({ client: 'a' as ClientKey, id, serviceRequestId: '', documentId: '', handover: aHandover() });
