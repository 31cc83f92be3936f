import { ModulesContainer, NestFactory } from '@nestjs/core';
import { ConsentAppModule, consentApi } from '#apps/consent';
import { GatewayModule, gatewayApi } from '#apps/gateway';
import { capabilityStatement, describedAt, openApi, routedInteractions, type ApiName } from '#libs/fhir';
import { loadSettings } from '#libs/platform';

export interface Surface {
  readonly capability: string;
  readonly openapi: string;
}

/** CapabilityStatement and OpenAPI of each app as it routes, made without starting it. */
export const gatewaySurface = (): Promise<Surface> => surfaceOf('gateway', gatewayApi, GatewayModule.with(settingsForShow('gateway')));
export const consentSurface = (): Promise<Surface> => surfaceOf('consent', consentApi, ConsentAppModule.with(settingsForShow('consent')));

const urlOf = (app: string): string => `https://${app}.example`;

/** Settings that are enough to list the routes; nothing is started with them. */
const settingsForShow = (app: string) =>
  loadSettings({
    DATABASE_URL: 'postgres://127.0.0.1/none',
    KEYS_FOLDER: 'none',
    KEY_RING_FILE: 'none',
    TOKEN_SIGNING_KEYS_FILE: 'none',
    TOKEN_JWKS_FILE: 'none',
    TOKEN_ISSUER: `${urlOf('gateway')}/oauth`,
    PORT: '0',
    PUBLIC_URL: urlOf(app),
  });

async function surfaceOf(app: string, name: ApiName, module: Parameters<typeof NestFactory.createApplicationContext>[0]): Promise<Surface> {
  const preview = await NestFactory.createApplicationContext(module, { preview: true, logger: false });
  const rows = routedInteractions(preview.get(ModulesContainer));
  await preview.close();
  const about = describedAt(name, urlOf(app));
  return { capability: pretty(capabilityStatement(rows, about)), openapi: pretty(openApi(rows, about)) };
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
