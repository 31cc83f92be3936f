import { createServer, type AddressInfo } from 'node:net';

/** A port that nobody of the region has a reason to call. */
export interface Trap {
  readonly url: string;
  readonly port: number;
  readonly calls: () => number;
  stop(): Promise<void>;
}

export async function setTrap(): Promise<Trap> {
  let calls = 0;
  const server = createServer((socket) => {
    calls += 1;
    socket.destroy();
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, calls: () => calls, stop: () => new Promise((closed) => server.close(() => closed())) };
}
