import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '../support/shared-data.js';

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
