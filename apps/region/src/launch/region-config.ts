import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { loadRegion, type RegionConfig } from '#libs/platform';
import { writeAtomically } from '../disk/write-atomically.js';
import { fhirBaseOf } from './endpoints.js';
import { sourceKinds, type SourceKind } from './ports.js';

const isSimulated = (kind: string): kind is SourceKind => (sourceKinds as readonly string[]).includes(kind);

/** The same region with, in a demonstration, its sources where the simulated ones listen now. */
export function writeEffectiveConfig(file: string, dataFolder: string, ports: ReadonlyMap<string, number>): { file: string; config: RegionConfig } {
  const asWritten = JSON.parse(readFileSync(file, 'utf8')) as { demonstration?: boolean; sources: { kind: string; baseUrl: string }[] };
  const relocated = asWritten.sources.map((source) => (isSimulated(source.kind) ? { ...source, baseUrl: fhirBaseOf(ports.get(source.kind)) } : source));

  const effective = join(dataFolder, 'config.json');
  const content = { ...asWritten, sources: asWritten.demonstration ? relocated : asWritten.sources };
  writeAtomically(effective, `${JSON.stringify(content, null, 2)}\n`);
  return { file: effective, config: loadRegion(effective) };
}
