import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compete, type Competition } from './compete.js';
import type { Contestant } from './drive.js';

const servers: Server[] = [];

async function aContestant(name: string, answer: () => string, status = 200): Promise<Contestant> {
  const server = createServer((_request, response) => response.writeHead(status).end(answer()));
  servers.push(server);
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { name, origin, pid: process.pid, request: () => ({ path: '/', headers: {}, body: '{}' }), sameEachTime: (body) => body };
}

const competition = (ours: Contestant, floor: Contestant): Competition => ({ bench: 'overview', case: 'c', ours, floor, questions: 5, atOnce: 1, mostPairs: 9 });

afterAll(() => servers.forEach((server) => void server.close()));

describe('ours against a floor', () => {
  it('is measured in at least three pairs, however little time there is', async () => {
    const figures = await compete(competition(await aContestant('ours', () => 'a'), await aContestant('floor', () => 'b')))(0);

    expect(figures.map(({ metric, pairs }) => [metric, Number(pairs) >= 3])).toEqual(expect.arrayContaining([['latency-p50-ms', true], ['latency-p95-ms', true]]));
  });

  it('does not count when the answers differ between rounds', async () => {
    let asked = 0;
    const fickle = await aContestant('ours', () => String((asked += 1)));

    await expect(compete(competition(fickle, await aContestant('floor', () => 'b')))(0)).rejects.toThrow('the answers of ours differ between rounds');
  });

  it('does not count when an answer says that part of it is missing: that was other work', async () => {
    const partial = { ...(await aContestant('ours', () => 'only half')), isWhole: (body: string) => body === 'everything' };

    await expect(compete(competition(partial, await aContestant('floor', () => 'b')))(0)).rejects.toThrow('ours left something out: only half');
  });

  it('does not count when an answer is an error', async () => {
    await expect(compete(competition(await aContestant('ours', () => 'no', 403), await aContestant('floor', () => 'b')))(0)).rejects.toThrow('ours answered 403');
  });
});
