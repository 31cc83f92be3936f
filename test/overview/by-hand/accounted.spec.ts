import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '../../support/test-material.js';
import { reasons, type HandBundle } from './expected.js';
import { tenBundles } from './ten-bundles.js';

const kinds: Readonly<Record<string, string>> = { 33633005: 'MA', 422037009: 'TA', 422979000: 'MGB' };

/** Kind by id, of the MAs, TAs and MGBs in the file; found without the product. */
function kindsInFile(folder: string, name: string): Map<string, string> {
  const file = readdirSync(folder).find((one) => one.startsWith(`mg-mgrp-${name}-`)) ?? name;
  const { entry } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
    entry: { resource: { resourceType: string; id: string; category?: unknown; identifier?: { value: string }[] } }[];
  };
  return new Map(entry.flatMap(({ resource: { resourceType, id, category, identifier } }) => {
    const kind = kinds[/"code":"(\d+)"/.exec(JSON.stringify(category ?? null))?.[1] ?? ''];
    return kind ? [[identifier?.[0]?.value ?? `${resourceType}/${id}`, kind]] : [];
  }));
}

const idsByHand = ({ lines, notShown }: HandBundle): string[] =>
  [...lines.flatMap(({ blocks }) => blocks.map(([id]) => id)), ...notShown.map(([id]) => id)];

const ofBasis = (blocks: HandBundle['lines'][number]['blocks']): string[] =>
  blocks.filter(([, role]) => role === 'basis').map(([id]) => id);

const times = (all: readonly string[]): string[] => all.filter((one, index) => all.indexOf(one) !== index);

describe('the ten bundles by hand', () => {
  it('are ten', () => expect(new Set(tenBundles.map(({ name }) => name)).size).toBe(10));

  it.each(tenBundles)('$name: at most one line for now and one ahead per treatment', ({ lines }) => {
    expect(times(lines.map(({ treatment, category }) => `${treatment} ${category === 'future' ? 'ahead' : 'now'}`))).toEqual([]);
  });

  it.each(tenBundles)('$name: every line has one basis, names a block once and sorts its flags', ({ lines }) => {
    for (const { blocks, flags } of lines) {
      expect(ofBasis(blocks)).toHaveLength(1);
      expect(times(blocks.map(([id]) => id))).toEqual([]);
      expect(flags).toEqual(flags.toSorted(([one], [other]) => one.localeCompare(other)));
    }
  });

  it.each(tenBundles)('$name: no block twice, but as what lies ahead', ({ lines, notShown }) => {
    const once = lines.flatMap(({ blocks }) => blocks.filter(([, role]) => role !== 'future').map(([id]) => id));
    expect(times([...once, ...notShown.map(([id]) => id)])).toEqual([]);
  });

  it.each(tenBundles)('$name: reasons of the closed list', ({ notShown }) => {
    expect(notShown.filter(([, reason]) => !reasons.includes(reason))).toEqual([]);
  });
});

const folder = sharedData('mp9-r4-bundles');
if (folder) describe('the ten bundles by hand and their files', () => {
  it.each(tenBundles)('$name: accounts for exactly the MAs, TAs and MGBs of the file', (bundle) => {
    expect(new Set(idsByHand(bundle))).toEqual(new Set(kindsInFile(folder, bundle.name).keys()));
  });

  it.each(tenBundles)('$name: the basis is of the kind that the line says', ({ name, lines }) => {
    const kindOf = kindsInFile(folder, name);
    expect(lines.map(({ blocks }) => kindOf.get(ofBasis(blocks)[0] ?? ''))).toEqual(lines.map(({ basis }) => basis));
  });
});
else it('is not tried with the files, which are not here', () => expect(folder).toBeNull());
