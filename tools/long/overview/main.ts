import { asked, product } from '../asked.js';
import { endWith, progress } from '../closing-line.js';
import { noReport, together, type Report } from './report.js';
import { isCaught, plantedFaults } from './running/mutants.js';
import { runPart, type PartName } from './running/run-part.js';

/** The overview: two reckonings that agree, laws that hold, and sources that fail without anything getting lost in silence. */
const { seed, size } = asked(20_000);
const sizes: Readonly<Record<PartName, number>> = { agreement: size * 10, laws: size * 5, faults: size };

const caught: { name: string; caught: boolean }[] = [];
for (const fault of plantedFaults) {
  caught.push({ name: fault.name, caught: await isCaught(fault, { product, seed, most: sizes[fault.seenIn], progress: (line) => progress(fault.name, line) }) });
}

let whole: Report = noReport;
for (const part of Object.keys(sizes) as PartName[]) {
  const startedAt = performance.now();
  whole = together(whole, await runPart({ program: product, part, seed, size: sizes[part], progress: (line) => progress(part, line) }));
  progress(part, `done in ${Math.round((performance.now() - startedAt) / 1_000)} s`);
}
endWith({ suite: 'overview', seed, product, counts: whole.counts, mutants: caught, violations: whole.violations });
