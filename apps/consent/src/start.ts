import { serve, type Serving } from '#libs/fhir';
import type { Environment } from '#libs/platform';
import { ConsentAppModule } from './consent-app.module.js';

export const start = (environment: Environment): Promise<Serving> => serve({ module: (settings) => ConsentAppModule.with(settings) }, environment);
