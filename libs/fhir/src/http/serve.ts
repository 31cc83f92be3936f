import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { instrument, loadSettings, Logger, processEnvironment, startTelemetry, type Environment, type Settings } from '#libs/platform';
import type { FastifyInstance } from 'fastify';
import { createApp } from './create-app.js';

/** A process that serves; `port` is the one it really got. */
export interface Serving {
  readonly port: number;
  stop(): Promise<void>;
}

export interface AppDefinition {
  readonly module: (settings: Settings) => Parameters<typeof createApp>[0];
  /** What stands beside Nest's own routes, such as the token server. */
  readonly mount?: (fastify: FastifyInstance, app: NestFastifyApplication, settings: Settings) => Promise<void>;
}

/** Starts an app from an environment, the same way in production, in the region and in tests. */
export async function serve({ module, mount }: AppDefinition, environment: Environment): Promise<Serving> {
  const settings = loadSettings(environment);
  const telemetry = settings.METRICS_PORT === undefined ? null : await startTelemetry(settings.PROCESS_NAME, settings.METRICS_PORT);
  const app = await createApp(module(settings), settings);
  const fastify = app.getHttpAdapter().getInstance();
  if (telemetry) instrument(fastify);
  await mount?.(fastify, app, settings);
  await app.listen(settings.PORT, settings.HOST);
  const port = Number(new URL(await app.getUrl()).port);
  app.get(Logger).event('info', 'serving');
  return { port, stop: async () => void (await Promise.all([app.close(), telemetry?.stop()])) };
}

/** For a process of its own: ends on a signal, or when the parent that started it is gone. */
export async function serveUntilStopped(start: (environment: Environment) => Promise<Serving>): Promise<void> {
  try {
    const serving = await start(processEnvironment());
    const end = (): void => void serving.stop().finally(() => process.exit(0));
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end);
    if (process.connected) process.once('disconnect', end);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'could not start'}\n`);
    process.exit(1);
  }
}
