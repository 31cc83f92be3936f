import { createServer } from 'node:net';

const lowest = 12_000;
/** Below the ports that a machine gives out by itself. */
const highest = 30_000;

/** The first of so many free ports in a row, for a region beside others. */
export async function freePortBase(count = 10): Promise<number> {
  for (;;) {
    const base = lowest + Math.floor(Math.random() * (highest - lowest));
    const free = await Promise.all(Array.from({ length: count }, (_, index) => isFree(base + index)));
    if (free.every(Boolean)) return base;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((found) => {
    const server = createServer().once('error', () => found(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => found(true)));
  });
}
