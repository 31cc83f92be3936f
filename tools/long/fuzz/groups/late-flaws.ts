import { anyDocument, anyWrite, refused, type JsonRequest } from '../requests/bodies.js';
import type { Chance } from '../requests/chance.js';
import type { Group, HostileMeans } from '../requests/hostile-request.js';
import { changedAt } from '../requests/json-text.js';
import { isReference } from './outward-addresses.js';

type Content = object & Record<string, unknown>;

/** In the last resource of the document; of a handover the document is the last of all. */
function changedLast(content: object, change: object): object {
  const entries = (content as { entry: { resource: Content }[] }).entry;
  return { ...content, entry: entries.map((entry, index) => (index < entries.length - 1 ? entry : { ...entry, resource: 'entry' in entry.resource ? changedLast(entry.resource, change) : { ...entry.resource, ...change } })) };
}

/** A request that is right but for what is found out last: nothing of it may stay. */
const lateFlaws: Readonly<Record<string, (content: object, chance: Chance) => object>> = {
  'another type at the end': (content) => ({ ...content, entry: [...((content as Content)['entry'] as object[]), { resource: { resourceType: 'Binary', contentType: 'text/html', data: 'AAAA' } }] }),
  'two clients': (content) => changedLast(content, { identifier: [{ system: 'http://fhir.nl/fhir/NamingSystem/bsn', value: '999990019' }] }),
  'a section without a title': (content, chance) => changedAt(content, chance, (name) => name === 'title', () => ''),
  'a reference into nothing': (content, chance) => changedAt(content, chance, isReference, () => 'urn:uuid:00000000-0000-4000-8000-000000000000'),
  'an entry twice': (content, chance) => ({ ...content, entry: [...((content as Content)['entry'] as object[]), chance.oneOf((content as Content)['entry'] as object[])] }),
};

export const flawsFoundLast: Group = {
  name: 'flaws that are found last',
  next: (chance, means) => {
    const json = anyDocument(chance, means);
    const how = chance.oneOf([...Object.keys(lateFlaws), 'somebody who may not']);
    if (how !== 'somebody who may not') return refused(json, how, JSON.stringify(lateFlaws[how]?.(json.content, chance)));
    const write = anyWriteOfAnother(chance, means);
    return refused(write, how, JSON.stringify(write.content));
  },
};

/** The right request, of a requester who may make such requests, but not this one. */
function anyWriteOfAnother(chance: Chance, means: HostileMeans): JsonRequest {
  const { tokens } = means;
  return anyWrite(chance, { ...means, tokens: { ...tokens, client: tokens.fact, fact: tokens.client, operator: tokens.outside } });
}
