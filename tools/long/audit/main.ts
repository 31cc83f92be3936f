import { asked, product } from '../asked.js';
import { endWith, progress } from '../closing-line.js';
import { missingRow } from './judging/judge.js';
import { mutants } from './running/mutants.js';
import { runOnce } from './run-once.js';

/** Audit before bytes: no answer of the region without its row in the log, whoever is killed when. */
const { seed, size } = asked(2_000);
const mutantSize = Math.min(size, 400);

const caught: { name: string; caught: boolean }[] = [];
for (const mutant of mutants) {
  const { violations } = await runOnce({ product, seed, size: mutantSize, mutant, progress: (line) => progress(mutant.name, line) });
  const missing = violations.filter((violation) => violation.startsWith(missingRow));
  progress(mutant.name, missing.length > 0 ? `caught: ${missing.length} answers without a row, ${missing[0]}` : `NOT CAUGHT ${violations.join('; ')}`);
  caught.push({ name: mutant.name, caught: missing.length > 0 });
}
const { counts, violations } = await runOnce({ product, seed, size, mutant: null, progress: (line) => progress('audit', line) });
endWith({ suite: 'audit', seed, product, counts, mutants: caught, violations });
