import { readFileSync } from 'node:fs';
import type { Response } from 'supertest';

/** JSON as tests take it apart and change it: what supertest calls a body. */
export type Free = Response['body'];

const bsnSystem = 'http://fhir.nl/fhir/NamingSystem/bsn';

/** An example of examples/, about another person, with one change. A handover says nothing yet of what the client was told. */
export function example(name: 'crisis-card' | 'handover', bsn: string, change: (document: Free) => void = () => undefined): Free {
  const document: Free = JSON.parse(readFileSync(`examples/${name}.json`, 'utf8'), (_, value: Free) => (value?.system === bsnSystem ? { ...value, value: bsn } : value));
  if (name === 'handover') for (const { resource } of document.entry) delete resource.extension;
  change(document);
  return document;
}

export const about = (bsn: string): object => ({ resourceType: 'Parameters', parameter: [{ name: 'patient', valueIdentifier: { system: bsnSystem, value: bsn } }] });
export const searchFor = (bsn: string, more: Readonly<Record<string, string>> = {}): string => new URLSearchParams({ 'patient.identifier': `${bsnSystem}|${bsn}`, ...more }).toString();
