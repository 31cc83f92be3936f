import { CommanderError, type Command } from 'commander';
import type { Context, Perform } from './commands/context.js';
import { wrongWords } from './command-line/wrong-words.js';
import { exitCodes, type ExitCode } from './ending/exit-code.js';
import { schakel, type GlobalOptions } from './program.js';
import { showAnswer, showFailure, type Screen } from './terminal/screen.js';

/** From the path of the ready file to all that a command works with. */
export type Connect = (readyFile: string) => Promise<Context>;

/** One command line, from its words to its exit code. */
export async function run(words: readonly string[], screen: Screen, connect: Connect): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done;
  const perform: Perform = async (work) => {
    const { region, json = false } = program.opts<GlobalOptions>();
    exitCode = showAnswer(screen, await work(await connect(region)), json);
  };
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
