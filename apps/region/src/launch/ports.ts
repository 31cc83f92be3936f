import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { CannotStart } from '../cannot-start.js';
import { portTrouble, type PortTrouble } from './port-trouble.js';

export const sourceKinds = ['ggz-epd', 'his', 'ais'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Which port each process has, by its name. Further gateways come after all the rest. */
export function portsFrom(base: number, gateways: number): ReadonlyMap<string, number> {
  const fixed = [gatewayName(0, gateways), 'consent', 'relay', 'region', ...sourceKinds, 'postgres'];
  const further = Array.from({ length: gateways - 1 }, (_, index) => gatewayName(index + 1, gateways));
  return new Map([...fixed, ...further].map((name, index) => [name, base + index]));
}

export const gatewayName = (index: number, gateways: number): string => (gateways === 1 ? 'gateway' : `gateway-${index + 1}`);

/** Looked at before anything starts. `patienceMs`: what a killed region left behind may take that long to let go. */
export async function portsMustBeFree(ports: readonly number[], base: number, patienceMs = 0): Promise<void> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const troubles = (await Promise.all(ports.map(troubleWith))).filter((trouble) => trouble !== null);
    const [first] = troubles;
    if (!first) return;
    if (performance.now() >= deadline) throw new CannotStart(portTrouble(first, base));
    await sleep(100);
  }
}

function troubleWith(port: number): Promise<PortTrouble | null> {
  return new Promise((found) => {
    const server = createServer();
    server.once('error', ({ code = 'without a reason' }: NodeJS.ErrnoException) => found({ port, code }));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => found(null)));
  });
}
