import { createHash } from 'node:crypto';
import { Pool } from 'undici';
import { cpuMsOf } from './cpu.js';
import type { DatabaseWatch } from './database-cost.js';

/** Something that answers over HTTP: ours, or a floor. */
export interface Contestant {
  readonly name: string;
  readonly origin: string;
  readonly pid: number;
  /** The request of the n-th question. */
  readonly request: (index: number) => { readonly path: string; readonly headers: Record<string, string>; readonly body: string };
  /** Leaves out what differs from answer to answer by right, such as an age. */
  readonly sameEachTime: (body: string) => string;
  /** An answer in which something is missing cost something else than the answer that is measured. */
  readonly isWhole?: (body: string) => boolean;
}

export interface Round {
  /** Milliseconds, one per question. */
  readonly latencies: readonly number[];
  readonly perSecond: number;
  /** Processor time of the answering process. */
  readonly cpuMsEach: number;
  readonly databaseCpuMsEach?: number;
  readonly hash: string;
  readonly answers: readonly string[];
}

/** Asks `questions` questions, so many at a time, over connections that stay open. */
export async function drive(contestant: Contestant, questions: number, atOnce: number, watch?: DatabaseWatch): Promise<Round> {
  const pool = new Pool(contestant.origin, { connections: atOnce, pipelining: 1 });
  const answers: string[] = [];
  const latencies: number[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < questions; index = next++) {
      const askedAt = performance.now();
      answers[index] = await ask(pool, contestant, index);
      latencies.push(performance.now() - askedAt);
    }
  };
  const databaseBefore = watch?.cpuMs();
  const [cpuBefore, startedAt] = [cpuMsOf(contestant.pid), performance.now()];
  await Promise.all(Array.from({ length: atOnce }, worker));
  const [tookMs, cpuMs] = [performance.now() - startedAt, cpuMsOf(contestant.pid) - cpuBefore];
  await pool.close();
  const inDatabase = watch && { databaseCpuMsEach: (watch.cpuMs() - (databaseBefore ?? 0)) / questions };
  return { latencies, perSecond: (questions / tookMs) * 1_000, cpuMsEach: cpuMs / questions, ...inDatabase, hash: hashOf(answers.map(contestant.sameEachTime)), answers };
}

async function ask(pool: Pool, { name, request, isWhole }: Contestant, index: number): Promise<string> {
  const { statusCode, body } = await pool.request({ method: 'POST', ...request(index) });
  const text = await body.text();
  if (statusCode !== 200) throw new Error(`${name} answered ${statusCode}: ${text.slice(0, 400)}`);
  if (isWhole && !isWhole(text)) throw new Error(`${name} left something out: ${text.slice(0, 400)}`);
  return text;
}

const hashOf = (answers: readonly string[]): string => createHash('sha256').update(answers.toSorted().join('\n')).digest('hex');
