import { readFileSync } from 'node:fs';

// A FHIR document as tests take it apart and change it.
export type Free = any; // eslint-disable-line @typescript-eslint/no-explicit-any

const bsnSystem = 'http://fhir.nl/fhir/NamingSystem/bsn';

/** An example of examples/, about another person, with one change. */
export function example(name: 'crisis-card' | 'handover', bsn: string, change: (document: Free) => void = () => undefined): Free {
  const document = JSON.parse(readFileSync(`examples/${name}.json`, 'utf8'), (_, value: Free) => (value?.system === bsnSystem ? { ...value, value: bsn } : value)) as Free;
  change(document);
  return document;
}

export const about = (bsn: string): object => ({ resourceType: 'Parameters', parameter: [{ name: 'patient', valueIdentifier: { system: bsnSystem, value: bsn } }] });
export const searchFor = (bsn: string, more: Readonly<Record<string, string>> = {}): string => new URLSearchParams({ 'patient.identifier': `${bsnSystem}|${bsn}`, ...more }).toString();
