import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...markdownIn('docs'), ...markdownIn('examples')];

function markdownIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith('.md')).map((entry) => join(entry.parentPath, entry.name));
}

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').trimEnd().split('\n');

/** Relative links; what stands in a code block or leads to the web is not looked at. */
function linksIn(path: string): string[] {
  const text = readFileSync(path, 'utf8').replace(/```[\s\S]*?```/g, '');
  const targets = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

describe('the documents', () => {
  it.each(documents)('%s links only to what exists', (path) => {
    expect(linksIn(path).filter((target) => !existsSync(join(dirname(path), target)))).toEqual([]);
  });

  it('keep the README within 120 lines', () => {
    expect(linesOf('README.md').length).toBeLessThanOrEqual(120);
  });

  it('show real answers in the README', () => {
    expect(readFileSync('README.md', 'utf8')).not.toContain('(output of');
  });

  it.each(markdownIn('docs/adr'))('%s fits on a page, is numbered after its file, and says how it stands', (path) => {
    const lines = linesOf(path);
    const number = Number(/(\d{4})-/.exec(path)?.[1]);

    expect(lines.length).toBeLessThanOrEqual(60);
    expect(lines[0]).toMatch(new RegExp(`^# ${number}\\. \\S`));
    expect(lines.filter((line) => line.startsWith('#') || line.startsWith('Status:')).map((line) => line.split(/[:;]/)[0])).toEqual([lines[0]?.split(/[:;]/)[0], 'Status', '## Context', '## Decision', '## Consequences']);
  });
});
