import { ModulesContainer, NestFactory } from '@nestjs/core';
import { GatewayModule, apiVersion, apiVersionDate } from '#apps/gateway';
import { capabilityStatement, openApi, routedInteractions } from '#libs/fhir';
import { loadSettings } from '#libs/platform';

const about = { url: 'https://gateway.example/fhir', version: apiVersion, date: apiVersionDate, title: 'Regioschakel' };

/** Settings that are enough to list the routes; nothing is started with them. */
const settingsForShow = loadSettings({
  DATABASE_URL: 'postgres://127.0.0.1/none',
  KEYS_FOLDER: 'none',
  KEY_RING_FILE: 'none',
  TOKEN_SIGNING_KEYS_FILE: 'none',
  TOKEN_JWKS_FILE: 'none',
  TOKEN_ISSUER: 'https://gateway.example/oauth',
  PORT: '0',
  PUBLIC_URL: 'https://gateway.example',
});

/** CapabilityStatement and OpenAPI of the gateway as it routes, made without starting it. */
export async function surfaces(): Promise<{ capability: string; openapi: string }> {
  const preview = await NestFactory.createApplicationContext(GatewayModule.with(settingsForShow), { preview: true, logger: false });
  const rows = routedInteractions(preview.get(ModulesContainer));
  await preview.close();
  return { capability: pretty(capabilityStatement(rows, about)), openapi: pretty(openApi(rows, about)) };
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
