import { asked, product } from '../asked.js';
import { endWith, progress } from '../closing-line.js';
import { mutants } from './running/mutants.js';
import { runOnce } from './run-once.js';

/** Hostile input, of those who ask and of those who answer: refused or rightly answered, and nothing left behind. `size`: the cases of each group. */
const { seed, size } = asked(100);
const mutantSize = Math.min(size, 15);

const caught: { name: string; caught: boolean }[] = [];
for (const mutant of mutants) {
  const { violations } = await runOnce({ product, seed, size: mutantSize, mutant, progress: () => undefined });
  const [shown] = violations.filter(({ kind }) => kind === mutant.shows);
  progress(mutant.name, shown ? `caught: ${shown.kind}, ${shown.text}` : `NOT CAUGHT ${violations.map(({ kind }) => kind).join()}`);
  caught.push({ name: mutant.name, caught: shown !== undefined });
}
const { counts, cases, violations } = await runOnce({ product, seed, size, mutant: null, progress: (line) => progress('fuzz', line) });
progress('fuzz', JSON.stringify(cases));
const told = violations.map(({ kind, text }) => `${kind}: ${text}`);
endWith({ suite: 'fuzz', seed, product, counts: { ...counts, violations: violations.length }, mutants: caught, violations: told });
