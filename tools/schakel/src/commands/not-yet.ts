import type { Command } from 'commander';
import { NotYet } from '../ending/endings.js';

/** What the contract names and a later part brings. */
const laterParts: Readonly<Record<string, number>> = {
  explain: 3,
  emergency: 3,
  review: 3,
  events: 4,
  topics: 4,
  kafka: 4,
  receiver: 4,
  plan: 5,
};

export function addNotYet(program: Command): void {
  for (const [name, part] of Object.entries(laterParts)) notYet(program, name, part);
}

/** Known by name, whatever comes after it; needs no region. */
export function notYet(group: Command, name: string, part: number): void {
  group
    .command(name)
    .description(`nog niet: komt met deel ${part}`)
    .argument('[words...]', 'wat het dan ook vraagt')
    .allowUnknownOption()
    .action(() => {
      throw new NotYet(name, part);
    });
}
