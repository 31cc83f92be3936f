import { ResourceIndex } from '../reading/resource-index.js';
import { namesIn, namesOf } from './names.js';

const nothingElse = new ResourceIndex([]);
const numbered = (identifier: object) => ({ resourceType: 'MedicationRequest', id: '7', identifier: [identifier] });
const pointing = (identifier: object, source: string) => namesIn({ identifier }, numbered({}), nothingElse, source);

describe('the names by which blocks point at each other', () => {
  const withSystem = { system: 'urn:oid:1.2.3', value: '1001' };
  const bare = { value: '1001' };

  it('a number with its system means the same everywhere', () => {
    expect(namesOf(numbered(withSystem), 'his')[0]).toBe(namesOf(numbered(withSystem), 'ais')[0]);
    expect(pointing(withSystem, 'ais')).toContain(namesOf(numbered(withSystem), 'his')[0]);
  });

  it('a number without a system means something in its own source only', () => {
    expect(pointing(bare, 'his')).toContain(namesOf(numbered(bare), 'his')[0]);
    expect(namesOf(numbered(bare), 'his').filter((name) => namesOf(numbered(bare), 'ais').includes(name))).toEqual([]);
    expect(pointing(bare, 'ais').filter((name) => namesOf(numbered(bare), 'his').includes(name))).toEqual([]);
  });

  it('an empty system is none', () => {
    expect(namesOf(numbered({ ...bare, system: '' }), 'his')).toEqual(namesOf(numbered(bare), 'his'));
  });
});
