import type { CommanderError } from 'commander';

type Said = (name: string) => string;

/** What commander did not understand, by its code; between quotes stands what it is about. */
const mistakes: Readonly<Record<string, Said>> = {
  'commander.unknownCommand': (name) => `schakel kent het commando ${name} niet.`,
  'commander.unknownOption': (name) => `De optie ${name} bestaat hier niet.`,
  'commander.missingArgument': (name) => `Het argument ${name} ontbreekt.`,
  'commander.missingMandatoryOptionValue': (name) => `De optie ${name} ontbreekt.`,
  'commander.optionMissingArgument': (name) => `De optie ${name} heeft een waarde nodig.`,
  'commander.excessArguments': () => 'Er staan te veel woorden achter dit commando.',
};

/** One line for whoever typed it; null: help was asked for, and is shown. */
export function wrongWords({ code, message }: CommanderError): string | null {
  if (code === 'commander.help' || code === 'commander.helpDisplayed' || code === 'commander.version') return null;
  const [, name = ''] = /'([^']*)'/.exec(message) ?? [];
  const said = mistakes[code]?.(name) ?? 'Dit commando is zo niet te begrijpen.';
  return `${said} Hulp: npx schakel --help`;
}
