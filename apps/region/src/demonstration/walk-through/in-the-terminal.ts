const usualReadyFile = '.region/region.json';

/** A command as a person repeats it in a terminal, in the folder where the region was started. */
export const inTheTerminal = (command: readonly string[], readyFile: string): string =>
  ['npx schakel', ...[...command, ...(readyFile === usualReadyFile ? [] : ['--region', readyFile])].map(quoted)].join(' ');

const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word}'`);
