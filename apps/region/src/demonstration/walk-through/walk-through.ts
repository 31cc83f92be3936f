import { steps, type Known, type Step } from './steps.js';

/** How one command of schakel ended: what a person reads, and the same for a machine. */
export interface CommandEnd {
  readonly ended: 'done' | 'refused' | 'failed';
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
}

export interface WalkThrough {
  readonly run: (command: readonly string[]) => Promise<CommandEnd>;
  readonly print: (line: string) => void;
  readonly bsn: string;
  /** Folder of the example documents. */
  readonly examples: string;
}

/** The main jobs, once, in order. A step that ends otherwise than it should stops the walk. */
export async function walkThrough({ run, print, bsn, examples }: WalkThrough): Promise<void> {
  let known: Known = { bsn, examples, handover: '' };
  for (const [index, step] of steps.entries()) {
    const command = step.command(known);
    announce(step, index, command, print);
    const end = await run(command);
    print(end.text);
    if (end.ended !== step.endsWith) throw new Error(`step ${index + 1} (schakel ${command[0]}) ended ${end.ended}, not ${step.endsWith}`);
    known = { ...known, ...step.keeps?.(end.json) };
  }
}

function announce({ title, tells }: Step, index: number, command: readonly string[], print: (line: string) => void): void {
  print(`\n${index + 1}. ${title}`);
  for (const line of tells) print(`   ${line}`);
  print(`   $ npx schakel ${command.join(' ')}\n`);
}
