import type { Command } from 'commander';
import { purposes } from '../asking/asker.js';

/** WHO asks, the same for every command. */
export const whoOptions = (command: Command, usual?: string): Command =>
  (usual ? command.option('--as <requester>', 'wie vraagt: een naam uit het regiobestand', usual) : command.requiredOption('--as <requester>', 'wie vraagt: een naam uit het regiobestand'))
    .option('--person <person>', 'een andere persoon van hetzelfde systeem')
    .option('--role <role>', 'een andere rol van hetzelfde systeem')
    .option('--purpose <purpose>', `${purposes.join(' ')} none; zonder is het TREAT, voor de crisisdienst ETREAT`);

export const bsnOption = (command: Command): Command => command.requiredOption('--bsn <bsn>', 'BSN van de cliënt; - leest het van standard input');
