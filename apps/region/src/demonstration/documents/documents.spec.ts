import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle, Composition, CompositionSection, Task } from '@medplum/fhirtypes';
import { loadRegion, regionOrganisationTypes, teamOf } from '#libs/platform';
import { asFile, exampleDocuments } from '../examples/example-documents.js';
import { allValues, clients, danglingIn, resourcesIn } from '../fixtures/reading.js';
import { paragraphs } from './words.js';

const region = loadRegion('config/region.json');
const erik = clients.find(({ key }) => key === 'erik')!;
const card = erik.crisisCard!;
const handover = erik.handover!;
const handoverDocument = resourcesIn(handover).find(({ resourceType }) => resourceType === 'Bundle') as Bundle;
const task = resourcesIn(handover).find(({ resourceType }) => resourceType === 'Task') as Task;
const compositionOf = (document: Bundle): Composition => document.entry?.[0]?.resource as Composition;
const codesOf = (sections: CompositionSection[] | undefined): string[] => (sections ?? []).flatMap((section) => [...allValues(section.code, 'code'), ...codesOf(section.section)]);

describe.each([
  ['the crisis card', card],
  ['the document of the handover', handoverDocument],
])('%s', (_name, document) => {
  it('is a FHIR document: identified, dated, its Composition first, nothing twice, nothing missing', () => {
    expect(document).toMatchObject({ type: 'document', identifier: { system: 'urn:ietf:rfc:3986' }, timestamp: compositionOf(document).date });
    expect(compositionOf(document).resourceType).toBe('Composition');
    expect(danglingIn(document)).toEqual([]);
    expect(new Set(document.entry?.map(({ fullUrl }) => fullUrl)).size).toBe(document.entry?.length);
  });

  it('has what a Composition must have', () => {
    expect(compositionOf(document)).toMatchObject({ status: 'final', title: expect.stringContaining('Erik Brouwer'), confidentiality: 'R', author: [expect.anything()], subject: { type: 'Patient' } });
  });

  it('is about Erik and nobody else', () => {
    expect(allValues(document, 'value').filter((value) => /^9999\d{5}$/.test(value))).toEqual([erik.bsn]);
  });

  it('has text in every part, as clean XHTML', () => {
    const divs = allValues(document, 'div');

    expect(divs).toHaveLength(codesOf(compositionOf(document).section).length);
    expect(divs.filter((div) => !/^<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml">(<p>[^<>]+<\/p>)+<\/div>$/.test(div))).toEqual([]);
  });
});

describe('words in a document', () => {
  it('stay words, whatever somebody writes', () => {
    expect(paragraphs(['a < b & c > d', '<script>']).div).toBe('<div xmlns="http://www.w3.org/1999/xhtml"><p>a &lt; b &amp; c &gt; d</p><p>&lt;script&gt;</p></div>');
  });
});

describe('the crisis card', () => {
  it('is of the type that is used elsewhere, confirmed by its holder', () => {
    expect(compositionOf(card).type.coding?.[0]).toMatchObject({ system: 'http://loinc.org', code: '104144-1' });
    expect(compositionOf(card).attester).toMatchObject([{ mode: 'personal' }]);
  });

  it('has the parts of a crisiskaart', () => {
    expect(codesOf(compositionOf(card).section)).toEqual(['about-me', 'contacts', 'my-crisis', 'what-helps', 'what-does-not-help', 'medicines-and-body', 'agreements', 'wishes', 'practical']);
  });

  it('says per part who may see it, and some parts are for all readers', () => {
    const chosen = compositionOf(card).section?.map(({ extension }) => (extension ?? []).map(({ valueCode }) => valueCode));
    const types = chosen?.flat().map((who) => who?.replace(/^orgtype:/, ''));

    expect(chosen?.filter((who) => who.length === 0).length).toBeGreaterThan(2);
    expect(new Set(chosen?.map((who) => who.length)).size).toBeGreaterThan(2);
    expect(types?.filter((type) => !(regionOrganisationTypes as readonly (string | undefined)[]).includes(type))).toEqual([]);
  });

  it('has people to call who signed for it', () => {
    const people = resourcesIn(card).filter(({ resourceType }) => resourceType === 'RelatedPerson');

    expect(people).toHaveLength(2);
    expect(people.flatMap((person) => allValues(person, 'valueDate'))).toHaveLength(2);
  });
});

describe('the handover', () => {
  it('asks one team of the region to take over from another, about Erik', () => {
    expect(task).toMatchObject({ status: 'requested', intent: 'order', for: { identifier: { value: erik.bsn } }, requester: { identifier: { value: '00000001' } }, owner: { identifier: { value: '00000002' } } });
    expect(allValues(task.code, 'code')).toEqual(['308292007']);
    expect([task.requester, task.owner].flatMap((party) => allValues(party?.extension, 'value')).map((team) => teamOf(region, team)?.ura)).toEqual(['00000001', '00000002']);
  });

  it('is one transaction whose parts find each other', () => {
    const parts = handover.entry?.map(({ fullUrl, request }) => [request?.method, request?.url, fullUrl]);

    expect(parts?.map(([method, url]) => `${method} ${url}`)).toEqual(['POST Task', 'POST ServiceRequest', 'POST Bundle']);
    expect([task.focus?.reference, task.input?.[0]?.valueReference?.reference]).toEqual([parts?.[1]?.[2], parts?.[2]?.[2]]);
  });

  it('has the parts of eOverdracht', () => {
    expect(codesOf(compositionOf(handoverDocument).section)).toEqual(['405624007', '109481000146101', '371524004', '405623001', '52870002', '417662000', '420134006', '308813009', '773130005']);
  });
});

describe('the care team of each client', () => {
  it.each(clients.map(({ name, careTeam, bsn, team }) => ({ name, careTeam, bsn, team })))('of $name has one responsible team, and only teams that are there', ({ careTeam, bsn, team }) => {
    const teams = (careTeam.participant ?? []).filter(({ member }) => member?.type === 'Organization');
    const responsible = teams.filter(({ role }) => allValues(role, 'code').includes('768821004'));

    expect(careTeam.subject?.identifier?.value).toBe(bsn);
    expect(responsible.map(({ member }) => member?.identifier?.value)).toEqual([team]);
    expect(teams.filter(({ member }) => !teamOf(region, member?.identifier?.value ?? ''))).toEqual([]);
    expect(teamOf(region, team)?.kind).toBe('fact');
  });
});

describe('the documents in examples/', () => {
  it.each(Object.entries(exampleDocuments()))('%s is what the demonstration publishes (npm run docs writes it anew)', (name, document) => {
    expect(readFileSync(join('examples', name), 'utf8')).toBe(asFile(document));
  });
});
