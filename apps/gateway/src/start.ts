import { serve, type Serving } from '#libs/fhir';
import { mountTokenServer } from '#libs/identity';
import type { Environment } from '#libs/platform';
import { GatewayModule } from './gateway.module.js';

export const start = (environment: Environment): Promise<Serving> =>
  serve({ module: (settings) => GatewayModule.with(settings), mount: async (_fastify, app) => void (await mountTokenServer(app)) }, environment);
