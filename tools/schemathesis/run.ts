import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePortBase } from '../long/region/free-ports.js';
import { RegionUnderTest } from '../long/region/region-under-test.js';

/** A tool that nobody here wrote calls every interaction as the OpenAPI documents describe it; `npm run check` looks whether those are up to date. */
const folder = resolve('tools/schemathesis');
const examplesOfEach = 20;
const portsOfRegion = 8;
const checks = ['not_a_server_error', 'status_code_conformance', 'content_type_conformance', 'response_schema_conformance', 'response_headers_conformance', 'negative_data_rejection', 'ignored_auth', 'use_after_free'];
/** Whose token reaches which surface: nobody may do everything. */
const callers = [
  { requester: 'huisarts', surface: 'gateway' },
  { requester: 'operator', surface: 'gateway' },
  { requester: 'client', surface: 'gateway' },
  { requester: 'client', surface: 'consent' },
] as const;

const scratch = mkdtempSync(join(tmpdir(), 'schakel-schemathesis-'));
chmodSync(scratch, 0o711);
const region = new RegionUnderTest(process.cwd(), join(scratch, 'region'), await freePortBase(portsOfRegion, Math.random));
let failed = 1;
try {
  const schemathesis = await installed(join(scratch, 'venv'));
  if (schemathesis) failed = await callAll(schemathesis);
} finally {
  await region.stop();
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(failed === 0 ? 0 : 1);

/** Pinned by content, in a folder that is gone afterwards; null: it cannot be had. */
async function installed(venv: string): Promise<string | null> {
  const steps: readonly (readonly [string, ...string[]])[] = [
    ['python3', '-m', 'venv', venv],
    [join(venv, 'bin/pip'), 'install', '--quiet', '--disable-pip-version-check', '--require-hashes', '--requirement', join(folder, 'requirements.txt')],
  ];
  for (const [program, ...words] of steps) {
    if ((await exitCodeOf(program, words)) === 0) continue;
    process.stderr.write(`schemathesis is NOT RUN: ${program} ${words[0]} failed; it needs python3 (3.11 or later) with venv, and a package index that pip reaches\n`);
    return null;
  }
  return join(venv, 'bin/schemathesis');
}

async function callAll(schemathesis: string): Promise<number> {
  await region.start();
  const [somebody] = region.file.clients;
  await region.schakel('consent', 'grant', '--bsn', somebody?.bsn ?? '', '--who', 'orgtype:huisarts', '--category', 'medication');
  let failures = 0;
  for (const { requester, surface } of callers) {
    const { access_token: token } = (await region.schakel('token', '--as', requester)) as { access_token: string };
    const document = `${surface === 'gateway' ? region.file.endpoints.fhir : region.file.endpoints.consent}/openapi.json`;
    process.stdout.write(`schemathesis: ${surface} as ${requester}\n`);
    const code = await exitCodeOf(schemathesis, [
      '--config-file', join(folder, 'schemathesis.toml'), 'run', document, '--header', `Authorization: Bearer ${token}`, '--checks', checks.join(), '--phases', 'examples,coverage,fuzzing',
      '--max-examples', String(examplesOfEach), '--seed', '1', '--continue-on-failure', '--no-color', '--warnings', 'off', '--generation-database', 'none',
    ]);
    failures += Number(code !== 0);
  }
  return failures;
}

async function exitCodeOf(program: string, words: readonly string[]): Promise<number> {
  const child = spawn(program, words, { cwd: scratch, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await Promise.race([once(child, 'exit'), once(child, 'error').then(() => [1])])) as [number | null];
  return code ?? 1;
}
