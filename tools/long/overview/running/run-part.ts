import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { noReport, together, type Report } from '../report.js';

export type PartName = 'agreement' | 'laws' | 'faults';

interface PartRun {
  /** The folder with `dist`, so that a copy with a planted fault can run as well. */
  readonly program: string;
  readonly part: PartName;
  readonly seed: number;
  readonly size: number;
  readonly progress: (line: string) => void;
}

const processes = 2;

/** Two processes share the work, each half of it. */
export async function runPart(run: PartRun): Promise<Report> {
  const bounds = Array.from({ length: processes + 1 }, (_, index) => Math.round((run.size * index) / processes));
  const reports = await Promise.all(bounds.slice(0, -1).map((from, index) => runShare(run, from, bounds[index + 1] ?? run.size)));
  return reports.reduce(together, noReport);
}

async function runShare({ program, part, seed, progress }: PartRun, from: number, to: number): Promise<Report> {
  const words = [part, '--seed', String(seed), '--from', String(from), '--to', String(to)];
  const child = spawn(process.execPath, [join(program, 'dist/tools/long/overview/part.js'), ...words], { cwd: program, stdio: ['ignore', 'pipe', 'pipe'] });
  let answer = '';
  let said = '';
  child.stdout.on('data', (text: Buffer) => (answer += text.toString()));
  child.stderr.on('data', (text: Buffer) => {
    said = text.toString().trim();
    progress(said);
  });
  const code = await new Promise((ended) => child.on('close', ended));
  if (code !== 0) return { counts: { crashed: 1 }, violations: [`${part} ended with ${String(code)}: ${said.slice(-500)}`] };
  return JSON.parse(answer) as Report;
}
