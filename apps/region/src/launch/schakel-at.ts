import type { Command } from 'commander';

import type { Context } from '../../../../tools/schakel/src/commands/context.js';
import { connectTo } from '../../../../tools/schakel/src/connect.js';
import type { Answer } from '../../../../tools/schakel/src/ending/answer.js';
import { Refused } from '../../../../tools/schakel/src/ending/endings.js';
import { schakel } from '../../../../tools/schakel/src/program.js';
import { showAnswer } from '../../../../tools/schakel/src/terminal/screen.js';
import type { CommandEnd } from '../demonstration/index.js';

const connect = connectTo({ standardError: { write: () => true }, standardInput: async () => '' });

/** `npx schakel` on this region, without the process: what a command shows a person, and its JSON. */
export function schakelAt(readyFile: string): (words: readonly string[]) => Promise<CommandEnd> {
  return async (words) => {
    let end: CommandEnd = { ended: 'failed', text: `schakel ${words[0]} gave no answer`, json: {} };
    const program = schakel(async (work: (context: Context) => Promise<Answer>) => {
      end = endOf(await work(await connect(readyFile)));
    });
    quiet(program);
    try {
      await program.parseAsync([...words], { from: 'user' });
      return end;
    } catch (error) {
      return { ended: error instanceof Refused ? 'refused' : 'failed', text: (error as Error).message, json: {} };
    }
  };
}

function endOf(answer: Answer): CommandEnd {
  let text = '';
  showAnswer({ out: (part) => void (text += part), err: () => undefined }, answer, false);
  return { ended: 'done', text: text.trimEnd(), json: answer.json };
}

function quiet(command: Command): void {
  command.exitOverride().configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  command.commands.forEach(quiet);
}
