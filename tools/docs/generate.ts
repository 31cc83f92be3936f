import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { configurationPage } from './configuration.js';
import { consentSurface, gatewaySurface } from './surfaces.js';

const folder = 'docs/generated';
const [gateway, consent] = [await gatewaySurface(), await consentSurface()];
const pages: Record<string, string> = {
  'configuration.md': configurationPage(),
  'capability-statement.json': gateway.capability,
  'openapi.json': gateway.openapi,
  'consent-capability-statement.json': consent.capability,
  'consent-openapi.json': consent.openapi,
};

if (process.argv.includes('--check')) {
  const stale = Object.keys(pages).filter((name) => pages[name] !== contentOf(`${folder}/${name}`));
  if (stale.length > 0) process.stderr.write(`out of date: ${stale.join(', ')}; run npm run docs and commit\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(pages)) writeFileSync(`${folder}/${name}`, content);
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
