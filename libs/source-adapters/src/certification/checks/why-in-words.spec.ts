import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementToMend } from './element-to-mend.js';
import { whyInWords } from './why-in-words.js';

const readers = ['libs/medication-overview/src/fhir/blocks', 'libs/medication-overview/src/fhir/elements', 'libs/source-adapters/src/stu3'];
const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts')).map((name) => join(folder, name));

const code = readers.flatMap(filesIn).map((file) => readFileSync(file, 'utf8')).join('\n');
const found = (pattern: RegExp): string[] => [...code.matchAll(pattern)].map(([, words = '']) => words);

/** Every reason as it stands in the code. */
const reasons = [...found(/(?:NotReadable|NotCarriedOver|required|unreadable)\([^\n]*'([^'\n]+)'\)/g), ...found(/momentIn\([^\n']*(?:'\w+'\])?, '([^']+)'\)/g).map((what) => `${what} cannot be read`)];
const english = /\b(it|its|is not|cannot|the|was|that)\b/;

describe('why a block cannot be read', () => {
  it('is found in the code', () => {
    expect(reasons.length).toBeGreaterThan(25);
    expect(reasons).toEqual(expect.arrayContaining(['the start of its period cannot be read', 'no registration time', 'its registration time cannot be read', 'its dose cannot be read']));
  });

  it.each([...new Set([...reasons, 'ext-StopType comes twice', 'ext-StopType cannot be read'])])('is told in Dutch: %s', (reason) => {
    expect(whyInWords(reason)).not.toMatch(english);
    expect(elementToMend(reason)).not.toMatch(english);
  });
});
