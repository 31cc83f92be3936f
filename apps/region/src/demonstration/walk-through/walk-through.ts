import { inTheTerminal } from './in-the-terminal.js';
import type { Known, Step } from './step.js';
import { steps } from './steps.js';

/** How one command of schakel ended: what a person reads, and the same for a machine. */
export interface CommandEnd {
  readonly ended: 'done' | 'refused' | 'failed';
  readonly text: string;
  readonly json: unknown;
}

export interface WalkThrough {
  readonly run: (command: readonly string[]) => Promise<CommandEnd>;
  readonly print: (line: string) => void;
  readonly bsn: string;
  /** Folder of the example documents. */
  readonly examples: string;
  readonly readyFile: string;
}

const inWords = { done: 'gelukt', refused: 'geweigerd', failed: 'mislukt' } as const;

/** The main jobs, once, in order. A step that ends otherwise than it should stops the walk. */
export async function walkThrough(walk: WalkThrough): Promise<void> {
  const { run, print, bsn, examples, readyFile } = walk;
  let known: Known = { bsn, examples, handover: '' };
  for (const [index, step] of steps.entries()) {
    const command = step.command(known);
    announce(step, index, inTheTerminal(command, readyFile), print);
    const done = await doneBefore(step, known, run);
    const end = done ?? (await run(command));
    print(shortened(end.text, step.atMostLines));
    if (end.ended !== step.endsWith) throw new Error(`stap ${index + 1} (schakel ${command[0]}) is ${inWords[end.ended]}, niet ${inWords[step.endsWith]}.`);
    known = { ...known, ...step.keeps?.(end.json) };
  }
}

/** Null: it is still to be done. */
async function doneBefore({ unless }: Step, known: Known, run: WalkThrough['run']): Promise<CommandEnd | null> {
  if (!unless) return null;
  const because = unless.because((await run(unless.command(known))).json);
  return because === null ? null : { ended: 'done', text: because, json: null };
}

function announce({ title, tells }: Step, index: number, command: string, print: (line: string) => void): void {
  print(`\n${index + 1}. ${title}`);
  for (const line of tells) print(`   ${line}`);
  print(`   $ ${command}\n`);
}

function shortened(text: string, atMostLines = Infinity): string {
  const lines = text.split('\n');
  if (lines.length <= atMostLines) return text;
  return [...lines.slice(0, atMostLines), `… en nog ${lines.length - atMostLines} regels van eerder.`].join('\n');
}
