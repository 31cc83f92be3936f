import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Environment, Started } from '../../../apps/region/src/parts/part.js';

/** In place of an app: ready at once, and it shows the settings that it was given. */
export function start(environment: Environment): Promise<Started> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/settings' ? environment : { status: 'ready' }));
  });
  const stop = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return new Promise((ready, refused) => {
    server.once('error', refused).listen(Number(environment['PORT']), '127.0.0.1', () => ready({ port: (server.address() as AddressInfo).port, stop }));
  });
}
