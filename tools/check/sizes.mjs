import { readFile } from 'node:fs/promises';
import { listSources } from '../build/sources.mjs';

/** Lines of the product's own files: most are small, none is large. */
const limits = { median: 50, percentile90: 100, largest: 300 };

const sources = await listSources('.');
const product = sources.map(({ path }) => path).filter((path) => /^(apps|libs)\//.test(path));
const lengths = await Promise.all(product.map(async (path) => (await readFile(path, 'utf8')).split('\n').length - 1));
const ascending = lengths.toSorted((one, other) => one - other);
const at = (share) => ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? 0;
const found = { median: at(0.5), percentile90: at(0.9), largest: at(1) };

console.log(`${product.length} files; lines: ${Object.entries(found).map(([name, lines]) => `${name} ${lines} (at most ${limits[name]})`).join(', ')}`);
process.exitCode = Object.entries(limits).every(([name, limit]) => found[name] <= limit) ? 0 : 1;
