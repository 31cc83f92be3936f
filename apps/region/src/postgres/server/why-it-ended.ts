import { fullDiskLine } from '../../cannot-start.js';
import { readTextIfThere } from '../../disk/read-text.js';

export interface Door {
  readonly url: string;
  readonly port: number;
  readonly log: string;
  readonly cluster: string;
}

const lastBytes = 8_000;

/** What the server wrote about itself last, in one line. */
export function whyItEnded({ log, cluster, port }: Door): string {
  const lines = (readTextIfThere(log) ?? '').slice(-lastBytes).split('\n').filter((line) => /FATAL|PANIC|could not|error while loading/.test(line));
  const words = lines.join('\n');

  if (/No space left|Disk quota/i.test(words)) return fullDiskLine(cluster);
  if (/Address already in use/.test(words)) return `Port ${port} is in use: stop what listens there, or choose other ports with --port-base.`;
  const last = lines.at(-1)?.replace(/^.*?(FATAL|PANIC|could not|error while loading)/, '$1');
  return `The database in ${cluster} does not start (${last ?? 'without a word'}): put back a copy, or remove the data folder to begin anew; see ${log}.`;
}
