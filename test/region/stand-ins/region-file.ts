import { readFileSync } from 'node:fs';

/** The region file of the project, with something changed. */
export const regionFileWith = (change: object): string => JSON.stringify({ ...(JSON.parse(readFileSync('config/region.json', 'utf8')) as object), ...change });
