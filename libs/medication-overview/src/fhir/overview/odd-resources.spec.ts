import type { JsonObject } from '#libs/fhir';
import { medicationOverview } from '../../domain/overview.js';
import { momentAt } from '../../domain/testing/builders.js';
import { decisionItemsOf } from '../../domain/treatments/decision-items.js';
import { toOverviewJson } from '../../http/overview-json.js';
import { readAnswer } from '../read-answer.js';
import { aBundle, anMa, anMgb, aPatient, aTa, bsn, source } from '../testing/resources.js';
import { toSearchsetBundle } from './searchset.js';

const at = momentAt('2024-01-01T12:00:00+01:00');
const orderly = anMa({}, 'MA_orderly');
type Written = { entry: { resource: JsonObject }[] };

/** What becomes of an answer on its whole way; null: nothing of it is used. */
function onItsWay(resources: readonly unknown[], more?: readonly JsonObject[]) {
  const answer = readAnswer([aBundle(resources as JsonObject[], more)], source, bsn);
  if (!answer) return null;
  decisionItemsOf(answer.blocks, () => 'unknown');
  const report = { source, state: 'answered' as const, reason: null, ageMs: 1, ...answer };
  const overview = medicationOverview({ at, reports: [report], permitted: answer.blocks, notConnected: [], withheld: [] });
  const bundle = JSON.parse(JSON.stringify(toSearchsetBundle(overview, { client: 'c', bsn }))) as Written;
  JSON.stringify(toOverviewJson(overview, bsn));
  const shown = [...overview.lines.flatMap((line) => line.blocks.map(({ block }) => block.id)), ...overview.notShown.map(({ block }) => block.id)];
  return { shown, entries: bundle.entry };
}

function nested(depth: number): JsonObject {
  let value: JsonObject = { url: 'deepest', valueString: 'x' };
  for (let level = 0; level < depth; level += 1) value = { url: 'deep', extension: [value] };
  return value;
}

describe('a source that sends something odd', () => {
  it.each<[string, unknown]>([
    ['10,000 levels deep', anMa({ dosageInstruction: [nested(10_000)] }, 'ODD')],
    ['10,000 levels deep where nobody reads', anMa({ insurance: [nested(10_000)] }, 'ODD')],
    ['10,000 levels deep in its medicine', anMa({ medicationReference: { reference: '#m' }, contained: [{ resourceType: 'Medication', id: 'm', code: { text: 'X' }, extension: [nested(10_000)] }] }, 'ODD')],
    ['an identifier that is a number', anMa({ identifier: 7 }, 'ODD')],
    ['identifiers that are numbers', anMa({ identifier: [7, { value: 8 }] }, 'ODD')],
    ['an id that is a number', { ...anMa(), id: 7 }],
    ['a category that is text', anMa({ category: '33633005' }, 'ODD')],
    ['extensions that are one object', anMa({ extension: { url: 'x' } }, 'ODD')],
    ['extensions that are nothing', anMa({ extension: [null, 1, 'x', []] }, 'ODD')],
    ['dosages that are nothing', anMa({ extension: [], dosageInstruction: [null, null] }, 'ODD')],
    ['dosages that are text', aTa({ dosageInstruction: '1 per dag' }, 'ODD')],
    ['a medicine that is a list', anMa({ medicationReference: [{}], medicationCodeableConcept: [] }, 'ODD')],
    ['codes that are objects', anMa({ medicationCodeableConcept: { coding: { code: {} } } }, 'ODD')],
    ['a reference that is a number', anMa({ medicationReference: { reference: 7 } }, 'ODD')],
    ['a reference to itself', anMa({ medicationReference: { reference: 'MedicationRequest/ODD' }, requester: { reference: 'MedicationRequest/ODD' }, priorPrescription: { reference: 'MedicationRequest/ODD' } }, 'ODD')],
    ['a performer that is nothing', aTa({ performer: [null, { actor: null }] }, 'ODD')],
    ['an author that is text', anMgb({ informationSource: 'Elly', derivedFrom: 'MA_1', effectivePeriod: 'december' }, 'ODD')],
    ['a meta that is a list', anMa({ meta: [{ security: 'x' }] }, 'ODD')],
    ['labels and profiles that are numbers', anMa({ meta: { security: [7, { code: 8 }], profile: [7, null, {}] } }, 'ODD')],
    ['contained that is one object', anMa({ contained: { resourceType: 'Medication' }, medicationReference: { reference: '#' } }, 'ODD')],
    ['modifiers that are text', anMa({ modifierExtension: 'stop' }, 'ODD')],
    ['a status and a note that are lists', anMa({ status: [], note: [[['x']]] }, 'ODD')],
    ['names of what every object has', anMa({ extension: [{ url: 'constructor' }], category: [{ coding: [{ system: 'toString', code: 'constructor' }] }] }, 'ODD')],
  ])('%s: it is listed, and what is orderly stays', (_what, odd) => {
    const { shown } = onItsWay([orderly, odd])!;
    expect(shown).toContain('MA_orderly');
    expect(shown).toHaveLength(2);
  });

  it.each<[string, unknown]>([
    ['nothing', null], ['text', 'MedicationRequest'], ['a list', [orderly]], ['no type', { id: 'ODD' }], ['a type that is a number', { resourceType: 7 }],
  ])('%s in place of a resource: what is orderly stays', (_what, odd) => {
    const bundle = { resourceType: 'Bundle', entry: [...(aBundle([orderly])['entry'] as object[]), null, { resource: odd }, odd] };
    expect(readAnswer([bundle], source, bsn)?.blocks).toHaveLength(1);
  });

  it.each<[string, JsonObject]>([
    ['a client whose name is a number', aPatient({ name: [{ text: 7, given: 'Elly', family: {} }], birthDate: 1970, gender: [] })],
    ['a client whose name is 10,000 levels deep', aPatient({ name: [nested(10_000)] })],
  ])('%s', (_what, patient) => {
    expect(onItsWay([orderly], [patient])?.shown).toEqual(['MA_orderly']);
  });

  it.each<[string, JsonObject[]]>([
    ['a prescriber who is 10,000 levels deep', [{ resourceType: 'Organization', id: 'deep', name: 'Diep', extension: [nested(10_000)] }]],
    ['a prescriber whose name is 10,000 levels deep', [{ resourceType: 'Organization', id: 'deep', name: nested(10_000) }]],
    ['a client 10,000 levels deep', [aPatient({ extension: [nested(10_000)] })]],
  ])('%s', (_what, more) => {
    expect(onItsWay([anMa({ requester: { reference: 'Organization/deep' } }, 'MA_orderly')], [...(more[0]!['resourceType'] === 'Patient' ? [] : [aPatient()]), ...more])?.shown).toEqual(['MA_orderly']);
  });

  it('twice under one id, 10,000 levels deep: both are listed', () => {
    const deep = (text: string): JsonObject => anMa({ note: [nested(10_000)], status: text }, 'ODD');
    expect(onItsWay([orderly, deep('active'), deep('unknown')])?.shown).toHaveLength(3);
  });
});

describe('references without end', () => {
  const chain = (length: number, next: (place: number) => number): JsonObject[] =>
    Array.from({ length }, (_, place) => ({ resourceType: 'Organization', id: `o${place}`, name: `n${place}`, extension: [{ url: 'u', valueReference: { reference: `Organization/o${next(place)}` } }] }));
  const ordered = anMa({ requester: { reference: 'Organization/o0' } }, 'MA_orderly');
  const organisationsIn = (way: ReturnType<typeof onItsWay>): JsonObject[] => way!.entries.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === 'Organization');

  it('are followed for a while: 3,000 organisations that refer to each other take no overview down', () => {
    const way = onItsWay([ordered, ...chain(3_000, (place) => place + 1)]);
    expect(way?.shown).toEqual(['MA_orderly']);
    expect(organisationsIn(way)).toHaveLength(8);
    expect(JSON.stringify(organisationsIn(way).at(-1))).not.toContain('valueReference');
  });

  it('in a circle come along once', () => {
    const found = organisationsIn(onItsWay([ordered, ...chain(3, (place) => (place + 1) % 3)]));
    expect(found.map(({ name }) => name)).toEqual(['n0', 'n1', 'n2']);
    expect(JSON.stringify(found[2])).toContain('valueReference');
  });
});
