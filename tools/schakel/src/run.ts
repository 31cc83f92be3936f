import { CommanderError, type Command } from 'commander';
import type { Alone, Context, Perform } from './commands/context.js';
import type { Answer } from './ending/answer.js';
import { wrongWords } from './command-line/wrong-words.js';
import { exitCodes, type ExitCode } from './ending/exit-code.js';
import { schakel, type GlobalOptions } from './program.js';
import { showAnswer, showFailure, type Screen } from './terminal/screen.js';

/** From the path of the ready file to all that a command works with; `alone`, where it can do without a region. */
export interface Connect {
  (readyFile: string): Promise<Context>;
  readonly alone?: Alone;
}

/** One command line, from its words to its exit code. */
export async function run(words: readonly string[], screen: Screen, connect: Connect): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done;
  const show = async (answer: Promise<Answer>): Promise<void> => {
    exitCode = showAnswer(screen, await answer, program.opts<GlobalOptions>().json ?? false);
  };
  const region = (): Promise<Context> => connect(program.opts<GlobalOptions>().region);
  const perform: Perform = Object.assign(async (work: (context: Context) => Promise<Answer>) => show(work(await region())), {
    alone: async (work: (alone: Alone) => Promise<Answer>) => show(work(connect.alone ?? (await region()))),
  });
  const program = schakel(perform);
  speakThrough(program, screen);
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return showMistake(screen, error);
    return showFailure(screen, error, program.opts<GlobalOptions>().json ?? false);
  }
}

function showMistake({ err }: Screen, error: CommanderError): ExitCode {
  const line = wrongWords(error);
  if (line !== null) err(`${line}\n`);
  return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
}

/** Commander ends the process and writes by itself, unless every command is told not to; its own words for a mistake are not ours. */
function speakThrough(command: Command, screen: Screen): void {
  command.exitOverride().configureOutput({ writeOut: screen.out, writeErr: screen.err, outputError: () => undefined });
  command.commands.forEach((child) => speakThrough(child, screen));
}
