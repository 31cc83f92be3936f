import { parseArgs } from 'node:util';
import { agreement } from './agreement/agreement.js';
import { faults } from './faults/faults.js';
import { lawsHold } from './laws/laws.js';
import type { Part } from './report.js';

const parts: Readonly<Record<string, Part>> = { agreement, laws: lawsHold, faults };

/** One share of one part of the run, in a process of its own: the product itself, or a copy with a fault planted in it. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } } });
const part = parts[positionals[0] ?? ''];
if (!part) throw new Error(`no part ${positionals[0]}`);
const report = await part({ seed: Number(values.seed), from: Number(values.from), to: Number(values.to), progress: (line) => void process.stderr.write(`${line}\n`) });
process.stdout.write(`${JSON.stringify(report)}\n`, () => process.exit(0));
