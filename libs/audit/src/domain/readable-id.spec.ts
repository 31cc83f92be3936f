import { readableId, readableIds } from './readable-id.js';

const digest = (): string => 'digest:1:x';

describe('an id from a source, in the log', () => {
  it.each([
    ['of a shared bundle, with underscores and a space', 'MBH_300_PGO_WDS_MA -tmg'],
    ['with the system it comes from', 'urn:oid:2.16.840.1.113883.2.4.3.11.999.77.1|MA_0'],
    ['of two numbers', '21870932 2.16.528.1.1007.5.1'],
    ['of a resource of a source', 'ais-brug#MedicationRequest/MA_1'],
    ['that is a UUID, whatever digits are in it', '00000000-0000-4000-8000-999900390000'],
    ['with nine digits that fail the 11-proef', 'PAT-999900391'],
    ['of 128 characters', 'x'.repeat(128)],
  ])('stays readable: one %s', (_which, id) => {
    expect(readableId(id, digest)).toBe(id);
  });

  it.each([
    ['the name of somebody', 'Jan Jansen 01-02-1980 LITHIUM 400MG'],
    ['a name with an accent', 'José'],
    ['the BSN of a mother', 'moeder-999900390'],
    ['a BSN within a longer number', 'PAT0999900390001'],
    ['a BSN in groups', 'rel:999.900.390'],
    ['a BSN in groups after another number', 'rel 12-999-900-390'],
    ['no end', 'x'.repeat(129)],
    ['nothing at all', ''],
    ['a line break', 'MA_1\nMA_2'],
    ['the form of a digest', 'digest:1:0123'],
    ['the form of a count', 'More:12|MA_1'],
  ])('is a digest when it has %s', (_what, id) => {
    expect(readableId(id, digest)).toBe('digest:1:x');
  });
});

describe('the ids of one row', () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => `MA_${index}`);

  it('are all there up to five hundred', () => {
    expect(readableIds(ids.slice(0, 500), digest)).toEqual(ids.slice(0, 500));
  });

  it('are counted beyond that, and proven by one digest over all', () => {
    const digested: string[] = [];
    const row = readableIds(ids, (text) => (digested.push(text), 'digest:1:all'));

    expect(row).toEqual([...ids.slice(0, 500), 'more:19500|digest:1:all']);
    expect(digested).toEqual([JSON.stringify(ids)]);
  });
});
