import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

interface Contender {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  readonly lines: Interface;
}

const words = ['--import', resolve('test/support/typescript.mjs'), resolve('test/region/stand-ins/lock-once.ts')];
const contenders = 8;
const races = 5;

describe('many who start a region on one folder at the same moment', () => {
  async function race(folder: string): Promise<string[]> {
    const all = Array.from({ length: contenders }, (): Contender => {
      const child = spawn(process.execPath, [...words, folder], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } });
      return { process: child, lines: createInterface({ input: child.stdout }) };
    });
    await Promise.all(all.map(({ lines }) => once(lines, 'line')));
    const said = Promise.all(all.map(async ({ lines }) => String(await once(lines, 'line'))));
    all.forEach((one) => one.process.stdin.write('go\n'));
    const outcomes = await said;
    const gone = Promise.all(all.map((one) => once(one.process, 'exit')));
    all.forEach((one) => one.process.stdin.end());
    await gone;
    return outcomes;
  }

  it('become one, also when a killed region left its lock', async () => {
    for (let round = 0; round < races; round += 1) {
      const folder = mkdtempSync(join(tmpdir(), 'schakel-race-'));
      writeFileSync(join(folder, 'region.lock'), JSON.stringify({ pid: 4_194_303, startedAt: String(round) }));

      expect((await race(folder)).filter((outcome) => outcome === 'locked')).toHaveLength(1);
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});
