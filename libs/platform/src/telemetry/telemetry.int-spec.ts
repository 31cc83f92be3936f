import { createServer, type AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace';
import { instrument } from './instrument.js';
import { startTelemetry } from './telemetry.js';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

describe('metrics', () => {
  it('count requests by route pattern, and hold no id from a path', async () => {
    const port = await freePort();
    const telemetry = await startTelemetry('gateway', port, new InMemorySpanExporter());
    const app = fastify();
    instrument(app);
    app.get('/fhir/Task/:id', async () => ({}));
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port: appPort } = app.server.address() as AddressInfo;
    await fetch(`http://127.0.0.1:${appPort}/fhir/Task/4d3b2c1a`).then((answer) => answer.text());

    const text = await fetch(`http://127.0.0.1:${port}/metrics`).then((answer) => answer.text());

    expect(text).toContain('/fhir/Task/:id');
    expect(text).not.toContain('4d3b2c1a');
    await app.close();
    await telemetry.stop();
  });
});
