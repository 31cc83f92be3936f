import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './ask.js';
import type { GatewayChild } from '../../region/gateway-child.js';
import type { Answer } from '../judging/judge.js';
import type { Question } from './questions.js';
import { oneOf } from '../../seeded.js';
import type { Tokens } from './tokens.js';

export interface Load {
  readonly gateways: readonly GatewayChild[];
  readonly questions: readonly Question[];
  readonly tokens: Tokens;
  readonly chance: () => number;
  readonly isOver: () => boolean;
}

export interface Tally {
  readonly answers: Answer[];
  asked: number;
  unanswered: number;
}

const connections = 8;
const longestPauseMs = 20;

/** Several clients, each with a connection of its own that it keeps, asking whichever gateway comes up. */
export async function putLoad(load: Load, tally: Tally): Promise<void> {
  await Promise.all(Array.from({ length: connections }, () => oneClient(load, tally)));
}

async function oneClient({ gateways, questions, tokens, chance, isOver }: Load, tally: Tally): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  while (!isOver()) {
    const question = oneOf(questions, chance);
    const token = await tokens.of(question);
    tally.asked += 1;
    const answer = await ask(oneOf(gateways, chance).port, agent, question, token);
    if (answer) tally.answers.push(answer);
    else tally.unanswered += 1;
    await sleep(chance() * longestPauseMs);
  }
  agent.destroy();
}

export const decidedIn = ({ answers }: Tally): number => answers.filter(({ status }) => status === 200 || status === 403).length;
