import type { Argument, Command, Help, Option } from 'commander';

const titles: Readonly<Record<string, string>> = { 'Usage:': 'Gebruik:', 'Arguments:': 'Argumenten:', 'Options:': 'Opties:', 'Commands:': 'Commando’s:' };

/** The help of commander, in one language with what we say in it; every command made below this one follows. */
export function dutchHelp(command: Command): Command {
  return command
    .helpOption('-h, --help', 'toont deze hulp')
    .helpCommand('help [commando]', 'toont de hulp van een commando')
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: usageOf,
      subcommandTerm: termOf,
      optionDescription: (option: Option) => withUsual(option.description, option.defaultValue),
      argumentDescription: (argument: Argument) => withUsual(argument.description, argument.defaultValue),
    } satisfies Partial<Help>);
}

function usageOf(command: Command): string {
  const names: string[] = [];
  for (let one: Command | null = command; one; one = one.parent) names.unshift(one.name());
  return `npx ${names.join(' ')} ${command.usage()}`.replace('[options]', '[opties]').replace('[command]', '[commando]');
}

function termOf(command: Command): string {
  const words = command.registeredArguments.map((argument) => (argument.required ? `<${argument.name()}>` : `[${argument.name()}]`));
  return [command.name(), ...(command.options.length > 0 ? ['[opties]'] : []), ...words].join(' ');
}

const withUsual = (description: string, usual: unknown): string => (typeof usual === 'string' ? `${description} (zonder: ${usual})` : description);
