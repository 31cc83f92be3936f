import { createServer } from 'node:net';

const lowest = 12_000;
const width = 18_000;

/** The first of so many free ports in a row. */
export async function freePortBase(count: number, chance: () => number): Promise<number> {
  for (;;) {
    const base = lowest + Math.floor(chance() * width);
    const free = await Promise.all(Array.from({ length: count }, (_, index) => isFree(base + index)));
    if (free.every(Boolean)) return base;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((found) => {
    const server = createServer().once('error', () => found(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => found(true)));
  });
