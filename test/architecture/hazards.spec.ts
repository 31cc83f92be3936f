import { existsSync, readFileSync } from 'node:fs';

/** Controls of these parts are there; those of later parts name no test yet. */
const builtParts = [1, 2];

const required = [
  'Hidden psychotropic', 'List believed complete', 'No prescriber or supply after handover', 'Check lost in transfer',
  'Allergy missed', 'Wrong person\'s card', 'Alarm unread at night', 'Responsibility with nobody',
  'Depot doubled or missed', 'Stale card medicines followed', 'Corrected error lives on', 'Real alert ignored',
];

interface Control {
  readonly hazard: string;
  readonly control: string;
  readonly part: number;
  readonly heldBy: string;
}

const sections = readFileSync('docs/safety/hazards.md', 'utf8').split(/^## /m).slice(1);
const hazards = sections.map((section) => ({ name: section.split('\n', 1)[0]?.replace(/^\d+\. /, '') ?? '', section }));
const controls = hazards.flatMap(({ name, section }) => controlsIn(name, section));

function controlsIn(hazard: string, section: string): Control[] {
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| control'));
  return rows.map((row) => {
    const [control = '', part = '', heldBy = ''] = row.split('|').slice(1).map((cell) => cell.trim());
    return { hazard, control, part: Number(part), heldBy };
  });
}

/** null where the cell is not a test file in backticks and a title in quotes. */
function testNamedIn(cell: string): { file: string; title: string } | null {
  const [, file, title] = /^`([^`]+)` "(.+)"$/.exec(cell) ?? [];
  return file === undefined || title === undefined || !/[.-](spec|contract-suite)\.ts$/.test(file) ? null : { file, title: title.replaceAll('\\"', '"') };
}

function hasTitle(file: string, title: string): boolean {
  const text = readFileSync(file, 'utf8');
  return ['\'', '"', '`'].some((quote) => text.includes(`${quote}${title}${quote}`));
}

describe('docs/safety/hazards.md', () => {
  it('knows the hazards that must be there', () => {
    const names = hazards.map(({ name }) => name);

    expect(required.filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(hazards)('says of "$name" what causes it and what controls it now', ({ name, section }) => {
    expect(section).toMatch(/^Cause: \S/m);
    expect(controls.filter(({ hazard, part }) => hazard === name && builtParts.includes(part))).not.toEqual([]);
  });

  it.each(controls.filter(({ part }) => builtParts.includes(part)))('$hazard: a test holds "$control"', ({ heldBy }) => {
    const named = testNamedIn(heldBy);

    if (!named) throw new Error(`not a test file in backticks and a title in quotes: ${heldBy || '(empty)'}`);
    if (!existsSync(named.file)) throw new Error(`there is no ${named.file}`);
    if (!hasTitle(named.file, named.title)) throw new Error(`${named.file} has no test "${named.title}"`);
  });

  it('names no part that does not exist', () => {
    expect(controls.filter(({ part }) => !(part >= 1 && part <= 6))).toEqual([]);
  });

  it('names no test for a control that is still to come', () => {
    expect(controls.filter(({ part, heldBy }) => !builtParts.includes(part) && heldBy !== '')).toEqual([]);
  });
});
