import type { Part, RunningPart } from './part.js';

export async function startInThisProcess({ name, program, environment }: Part): Promise<RunningPart> {
  const { port, stop } = await program.start(environment);
  return { name, pid: process.pid, port, ended: null, stop };
}
