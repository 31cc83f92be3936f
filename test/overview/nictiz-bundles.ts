import { parseMoment, type Reconciled } from '#libs/medication-overview';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '../support/test-material.js';

export interface SharedBundle {
  readonly name: string;
  readonly bsn: string;
  readonly bundle: { readonly [name: string]: unknown };
}

/** Bundles that nobody here wrote, one client each. null: not on this machine. */
export function sharedBundles(): readonly SharedBundle[] | null {
  const path = sharedData('mp9-r4-bundles');
  if (!path) return null;
  const names = readdirSync(path).filter((name) => name.endsWith('.json')).sort();
  return names.map((name) => {
    const bundle = JSON.parse(readFileSync(join(path, name), 'utf8')) as SharedBundle['bundle'];
    return { name: name.replace(/^mg-mgrp-(\d+)-.*$/, '$1'), bsn: /\d{9}/.exec(name)?.[0] ?? '', bundle };
  });
}

/** The reference time of the bundles. */
export const noon = parseMoment('2024-01-01T12:00:00+01:00') ?? { ms: NaN, text: '' };

const categories: readonly string[] = ['33633005', '422037009', '422979000'];

/** Ids of the MAs, TAs and MGBs in the file, found without our mapper. */
export function idsInFile({ bundle }: SharedBundle): string[] {
  const entries = bundle['entry'] as { resource: { category?: unknown; identifier?: { value: string }[] } }[];
  return entries.flatMap(({ resource }) => {
    const code = /"code":"(\d+)"/.exec(JSON.stringify(resource.category ?? null))?.[1] ?? '';
    return categories.includes(code) ? [resource.identifier?.[0]?.value ?? ''] : [];
  });
}

/** [current, of which interrupted, recently stopped, future, blocks not shown]. */
export function countOf({ lines, notShown }: Reconciled): [number, number, number, number, number] {
  const of = (category: string): number => lines.filter((line) => line.category === category).length;
  return [of('current'), lines.filter(({ interrupted }) => interrupted).length, of('recently-stopped'), of('future'), notShown.length];
}
