import { readClientDocument } from '#libs/documents';
import { GatewayError, type ClientKey } from '#libs/kernel';
import { aDocument, anEntry, aSection, refersTo } from '../../../../test/documents/a-document.js';
import { readCard } from './read-card.js';
import { cardWithReaders, partOfCard, readyCard } from './write-card.js';

const visibleTo = (...codes: readonly string[]) => ({ extension: codes.map((valueCode) => ({ url: 'https://regioschakel.nl/fhir/StructureDefinition/visible-to', valueCode })) });
const identity = { id: 'card', client: '00000000-0000-4000-8000-000000000001' as ClientKey, changedAt: '2026-01-01T00:00:00.000Z' };

const aCard = (sections: readonly object[], entries: readonly object[] = [], composition: object = {}) => readCard(readClientDocument(aDocument({ sections, entries, composition })));
const related = (id: string) => anEntry(id, { resourceType: 'RelatedPerson', name: [{ text: id }] });

describe('the readers of a card', () => {
  it('are kept beside the sections, not in what is sent', () => {
    const card = aCard([aSection('a', visibleTo('orgtype:crisis', 'team:fact-noord')), aSection('b')]);

    expect(card.sections.map((section) => section.visibleTo)).toEqual([['orgtype:crisis', 'team:fact-noord'], null]);
    expect(readyCard(card, identity)).not.toContain('visible-to');
    expect(cardWithReaders(readyCard(card, identity), card.sections.map((section) => section.visibleTo))).toContain('team:fact-noord');
  });

  it.each<[string, readonly object[], object, string]>([
    ['somebody unknown', [aSection('a', visibleTo('everyone'))], {}, 'Bundle.entry[0].resource.section[0].extension'],
    ['no code', [aSection('a', { extension: [{ url: 'https://regioschakel.nl/fhir/StructureDefinition/visible-to', valueString: 'orgtype:ggz' }] })], {}, 'Bundle.entry[0].resource.section[0].extension'],
    ['too many', [aSection('a', visibleTo(...Array.from({ length: 51 }, () => 'orgtype:ggz')))], {}, 'Bundle.entry[0].resource.section[0].extension'],
    ['a reader of the whole card', [aSection('a')], visibleTo('orgtype:ggz'), 'Bundle.entry[0].resource.extension[0]'],
    ['a reader of a section within', [aSection('a', { section: [aSection('b', visibleTo('orgtype:ggz'))] })], {}, 'Bundle.entry[0].resource.section[0].section[0].extension[0]'],
  ])('are refused when the client names %s', (_situation, sections, composition, expression) => {
    expect(() => aCard(sections, [], composition)).toThrow(expect.objectContaining({ constructor: GatewayError, problems: [{ text: expect.stringContaining('visible-to'), expression }] }) as Error);
  }, 1_000);
});

describe('a part of a card', () => {
  const sections = [aSection('a', refersTo('r', 's')), aSection('b', refersTo('s', 't')), aSection('c')];
  const card = aCard(sections, ['r', 's', 't'].map(related), { text: { div: '<div xmlns="http://www.w3.org/1999/xhtml">over a en b</div>' } });
  const part = (...positions: readonly number[]) => JSON.parse(partOfCard(readyCard(card, identity), positions, identity.changedAt)) as { entry: { fullUrl: string; resource: { section?: { title: string }[] } }[] };

  it.each([
    ['only the first section', [0], ['a'], ['urn:uuid:r', 'urn:uuid:s']],
    ['only the second', [1], ['b'], ['urn:uuid:s', 'urn:uuid:t']],
    ['the section that refers to nobody', [2], ['c'], []],
    ['all', [0, 1, 2], ['a', 'b', 'c'], ['urn:uuid:r', 'urn:uuid:s', 'urn:uuid:t']],
  ])('holds %s and whom it names', (_situation, positions, titles, people) => {
    const { entry } = part(...positions);

    expect(entry[0]?.resource.section?.map(({ title }) => title)).toEqual(titles);
    expect(entry.slice(2).map(({ fullUrl }) => fullUrl)).toEqual(people);
  });

  it('is, when it is all, the bytes that lie ready', () => {
    expect(partOfCard(readyCard(card, identity), [0, 1, 2], identity.changedAt)).toBe(readyCard(card, identity));
  });

  it('has no narrative of the whole, in which hidden parts would be told again', () => {
    expect(readyCard(card, identity)).not.toContain('over a en b');
  });
});
