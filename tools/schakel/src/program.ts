import { Command } from 'commander';
import { dutchHelp } from './command-line/dutch-help.js';
import { ourVersion } from './command-line/version.js';
import { addCrisis } from './commands/care/crisis.js';
import { addHandover } from './commands/care/handover.js';
import { addOverview } from './commands/care/overview.js';
import { addConsent } from './commands/client/consent.js';
import { addLooked } from './commands/client/looked.js';
import type { Perform } from './commands/context.js';
import { addNotYet } from './commands/not-yet.js';
import { addAudit } from './commands/region/audit.js';
import { addClock } from './commands/region/clock.js';
import { addSeed } from './commands/region/seed.js';
import { addSources } from './commands/region/sources.js';
import { addToken } from './commands/region/token.js';

export interface GlobalOptions {
  readonly region: string;
  readonly json?: boolean;
}

const groups = [addToken, addSeed, addSources, addOverview, addConsent, addLooked, addAudit, addClock, addCrisis, addHandover, addNotYet];

/** Every command of docs/contract.md. */
export function schakel(perform: Perform): Command {
  const program = dutchHelp(new Command('schakel'))
    .description('praat met een regio die draait, langs dezelfde HTTP-wegen als iedereen')
    .option('--region <file>', 'het bestand waarin de regio zegt hoe zij te bereiken is', '.region/region.json')
    .option('--json', 'één JSON-document op standard output')
    .version(ourVersion(), '--version', 'toont de versie');
  for (const add of groups) add(program, perform);
  return program;
}
