import type { AuditLog } from '#libs/audit';
import type { AccessFacts } from '#libs/consent';
import { GatewayError, type ClientKey } from '#libs/kernel';
import { mint, Released, type Rendered } from '../domain/released.js';
import { Disclosure } from './disclosure.js';
import { JointDisclosure, type Question } from './joint-disclosure.js';

const [erik, fatima] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as ClientKey[] as [ClientKey, ClientKey];

/** Epochs of clients; `changes` raises one of them while a question is asked. */
function aWorld() {
  const epochs = new Map<ClientKey, number>([[erik, 1], [fatima, 1]]);
  const facts = { read: async () => ({}) as AccessFacts, epochOf: async (client: ClientKey) => epochs.get(client) ?? 0 };
  const disclosure = new Disclosure(facts, {} as AuditLog, { now: () => new Date() });
  return { joint: new JointDisclosure(disclosure, facts), raise: (client: ClientKey) => void epochs.set(client, (epochs.get(client) ?? 0) + 1) };
}

const released = (body: object): Released<Rendered> => mint({ body: JSON.stringify(body) });
const answers = (client: ClientKey, say: () => object): Question => ({ client, ask: async () => released(say()) });
const fails = (client: ClientKey, error: Error): Question => ({ client, ask: async () => Promise.reject(error) });
const together = (released: readonly Rendered[]): Rendered => ({ body: released.map(({ body }) => String(body)).join() });
const bodyOf = (released: Released<Rendered>): string => String(Released.open(released).body);

describe('one answer about several people', () => {
  it('is made of what was released about each', async () => {
    const { joint } = aWorld();

    expect(bodyOf(await joint.release([answers(erik, () => [1]), answers(fatima, () => [2])], together))).toBe('[1],[2]');
  });

  it.each(['forbidden', 'not-found'] as const)('leaves out, without a trace, who is refused: %s', async (category) => {
    const { joint } = aWorld();

    expect(bodyOf(await joint.release([fails(erik, new GatewayError(category, 'x')), answers(fatima, () => [2])], together))).toBe('[2]');
  });

  it('is no answer at all when one of them could not be decided', async () => {
    const { joint } = aWorld();

    await expect(joint.release([fails(erik, new Error('the database is away')), answers(fatima, () => [2])], together)).rejects.toThrow('the database is away');
  });

  it('is made anew when one of them changed their mind while it was made', async () => {
    const { joint, raise } = aWorld();
    let asked = 0;
    const question = answers(erik, () => [(asked += 1)]);
    const slower = { client: fatima, ask: async () => (asked === 1 ? raise(erik) : undefined, released([])) };

    expect(bodyOf(await joint.release([question, slower], together))).toBe('[2],[]');
  });

  it('is not made of no question at all: then nobody decided', async () => {
    await expect(aWorld().joint.release([], together)).rejects.toMatchObject({ category: 'fault' });
  });

  it('is given up when it never holds still', async () => {
    const { joint, raise } = aWorld();

    await expect(joint.release([answers(erik, () => (raise(erik), []))], together)).rejects.toMatchObject({ category: 'unavailable' });
  });
});
