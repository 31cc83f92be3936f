import { transformFileSync } from '@swc/core';
import { mutants as ofAudit } from './audit/running/mutants.js';
import { mutants as ofFuzz } from './fuzz/running/mutants.js';
import { plantedFaults as ofOverview } from './overview/running/mutants.js';

const compiled = (file: string): string => transformFileSync(`libs/${file.replace(/\.js$/, '.ts')}`, { configFile: '.swcrc' }).code;

const edits = [...ofAudit, ...ofFuzz, ...ofOverview].flatMap(({ name, edits: all }) => all.map(({ file, from }) => ({ name, file, from })));

describe('a planted fault', () => {
  it.each(edits)('$name still fits $file as it is compiled', ({ file, from }) => {
    expect(compiled(file)).toContain(from);
  });
});
