import { Command, CommanderError, InvalidArgumentError } from 'commander';

import { CannotStart } from '../cannot-start.js';
import { usualPortBase } from './port-trouble.js';

export interface RegionOptions {
  readonly demo: boolean;
  readonly processes: boolean;
  readonly gateways: number;
  readonly portBase: number;
  readonly data: string;
  readonly testClock?: Date;
}

const mostGateways = 16;
const lastPortBase = 65_535 - 8 - mostGateways;

const program = (): Command =>
  new Command('region')
    .description('A whole region on this machine, for a first look.')
    .option('--no-demo', 'without the walk-through in the terminal')
    .option('--processes', 'each app and simulated source as a process of its own', false)
    .option('--gateways <n>', 'so many gateways', between(1, mostGateways), 1)
    .option('--port-base <port>', 'ports count up from here', between(1, lastPortBase), usualPortBase)
    .option('--data <folder>', 'where the data is kept', '.region')
    .option('--test-clock <moment>', 'start the clock of a demonstration at this moment', moment)
    .allowExcessArguments(false)
    .exitOverride();

/** Null: help was asked for, and given. */
export function optionsFrom(argv: readonly string[]): RegionOptions | null {
  const command = program().configureOutput({ writeErr: () => undefined });
  try {
    return command.parse([...argv], { from: 'user' }).opts<RegionOptions>();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return null;
    throw new CannotStart(`${error.message.replace(/^error: /, '').replaceAll('\n', ' ')} (see npm start -- --help)`);
  }
}

function between(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`A whole number from ${least} to ${most}.`);
  };
}

function moment(text: string): Date {
  const date = new Date(/^\d{4}-\d\d-\d\d/.test(text) ? text : NaN);
  if (!Number.isNaN(date.getTime())) return date;
  throw new InvalidArgumentError('A moment such as 2024-01-01T12:00+01:00.');
}
