import { brokenImports } from './cruise.mjs';

const { broken, looked } = await brokenImports('.');

for (const { rule, from, to, reason } of broken) console.error(`${from}\n  imports ${to}\n  against ${rule}: ${reason}`);
console.log(`${looked} imports, ${broken.length} against the rules`);
process.exitCode = broken.length === 0 ? 0 : 1;
