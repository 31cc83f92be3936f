import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';

/** Said in one place, `package.json`: the ready file, the CapabilityStatements and OpenAPI repeat it. */
export const productVersion = versionIn(findPackageJSON(import.meta.url));

function versionIn(file: string | undefined): string {
  if (!file) throw new Error('no package.json above the product');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
