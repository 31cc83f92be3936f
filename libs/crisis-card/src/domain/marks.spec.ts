import { lastChange, marksOf, type Digests } from './marks.js';

const [january, february] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-02-01T00:00:00Z')];
const forAll = (digest: string) => ({ digest, visibleTo: null });
const forGgz = (digest: string) => ({ digest, visibleTo: ['orgtype:ggz'] });
const aCard = (change: Partial<Digests> = {}): Digests => ({ frame: 'f', sections: [forAll('a'), forGgz('b')], ...change });
const after = (change: Partial<Digests>) => marksOf(aCard(change), marksOf(aCard(), null, january), february);
const everything = (): boolean => true;
const onlyTheFirst = (position: number): boolean => position === 0;

describe('since when a card says what a reader sees', () => {
  it('is the moment of its first version', () => {
    expect(lastChange(marksOf(aCard(), null, january), everything)).toBe(january.toISOString());
  });

  it.each<[string, Partial<Digests>, boolean]>([
    ['nothing changed', {}, false],
    ['another section is rewritten', { sections: [forAll('a'), forGgz('c')] }, false],
    ['another section is added before it', { sections: [forGgz('x'), forAll('a')] }, false],
    ['it is rewritten', { sections: [forAll('c'), forGgz('b')] }, true],
    ['it gets other readers', { sections: [{ digest: 'a', visibleTo: ['orgtype:crisis'] }, forGgz('b')] }, true],
    ['the title changed', { frame: 'g' }, true],
  ])('for who sees one section, when %s', (_situation, change, isNew) => {
    const marks = after(change);
    const seen = marks.sections.findIndex(({ digest }) => digest !== 'b' && digest !== 'x');

    expect(lastChange(marks, (position) => position === seen)).toBe((isNew ? february : january).toISOString());
  });

  it('is the latest of what a reader sees', () => {
    const marks = after({ sections: [forAll('a'), forGgz('c')] });

    expect([lastChange(marks, onlyTheFirst), lastChange(marks, everything)]).toEqual([january.toISOString(), february.toISOString()]);
  });
});
