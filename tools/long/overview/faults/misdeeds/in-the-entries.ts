import type { Misdeed, SearchPage } from './misdeed.js';

type Entry = SearchPage['entry'][number];
type Resource = Entry['resource'];

const isBlock = ({ resource }: Entry): boolean => /^Medication(Request|Dispense|Statement)$/.test(resource.resourceType);

/** In the first block of the page. */
const inABlock = (name: string, change: (resource: Resource) => object): Misdeed => ({
  name, reasons: [], onlyOn: 'pages with a block',
  change: (page) => {
    const first = page.entry.findIndex(isBlock);
    return { ...page, entry: page.entry.map((entry, place) => (place === first ? { ...entry, resource: change(entry.resource) } : entry)) };
  },
});
const without = (resource: Resource, element: string): object => Object.fromEntries(Object.entries(resource).filter(([name]) => name !== element));

/** What one record says wrong costs that record its line, never its place in the overview. */
export const inTheEntries: readonly Misdeed[] = [
  { name: 'what came before comes again', reasons: [], change: (page) => ({ ...page, entry: [...page.entry, ...page.entry] }) },
  { name: 'other things come along', reasons: [], change: (page) => ({ ...page, entry: [...page.entry, { resource: { resourceType: 'Basic', id: 'b', text: 1.5 } }, { resource: { resourceType: 'Location' } }] }) },
  { name: 'addresses are decimals', reasons: [], change: (page) => ({ ...page, total: '7', entry: page.entry.map((entry) => ({ ...entry, fullUrl: 1.5 })) }) },
  inABlock('no category', (resource) => without(resource, 'category')),
  inABlock('a category that nobody knows', (resource) => ({ ...resource, category: [{ coding: [{ system: 'http://example.org', code: 'x' }] }] })),
  inABlock('a modifier that nobody knows', (resource) => ({ ...resource, modifierExtension: [{ url: 'http://example.org/not-really', valueBoolean: true }] })),
  inABlock('a modifier that nobody knows, deep inside', (resource) => ({ ...resource, note: [{ text: 'x', modifierExtension: [{ url: 'http://example.org/not-really' }] }] })),
  inABlock('an id that is a decimal', (resource) => ({ ...resource, id: 3.5 })),
  inABlock('an identifier that is a decimal', (resource) => ({ ...resource, identifier: [{ system: 1.5, value: 2.5 }] })),
  inABlock('a status that is a decimal', (resource) => ({ ...resource, status: 1.5 })),
  inABlock('a category that is a decimal', (resource) => ({ ...resource, category: 1.5 })),
  inABlock('extensions that are a decimal', (resource) => ({ ...resource, extension: 1.5 })),
  inABlock('an address of an extension that is a decimal', (resource) => ({ ...resource, extension: [{ url: 1.5, valueDateTime: 2.5 }] })),
  inABlock('a medicine that is a decimal', (resource) => ({ ...resource, medicationCodeableConcept: { text: 400.5, coding: [{ system: 1.5, code: 2.5, display: 3.5 }] } })),
  inABlock('no medicine', (resource) => without(resource, 'medicationCodeableConcept')),
  inABlock('an author that is a decimal', (resource) => ({ ...resource, requester: 1.5, performer: 1.5 })),
  inABlock('a dosage that is a decimal', (resource) => ({ ...resource, dosageInstruction: 1.5, dosage: 1.5 })),
  inABlock('a dosage text that is a decimal', (resource) => ({ ...resource, dosageInstruction: [{ text: 1.5, timing: 2.5 }], dosage: [{ text: 1.5, timing: 2.5 }] })),
  inABlock('a date that is a decimal', (resource) => ({ ...resource, dateAsserted: 1.5, authoredOn: 2.5, effectivePeriod: { start: 3.5 } })),
  inABlock('labels that are decimals', (resource) => ({ ...resource, meta: { profile: [1.5], security: [{ system: 1.5, code: 2.5 }] } })),
  inABlock('a reference that is a decimal', (resource) => ({ ...resource, priorPrescription: { reference: 1.5 }, derivedFrom: [{ reference: 2.5 }], authorizingPrescription: [1.5] })),
];

/** Of which nobody can tell what it hid. */
export const hidingEntries: readonly Misdeed[] = [
  {
    name: 'it says itself that something is left out', reasons: ['down', 'unreadable'],
    change: (page) => ({ ...page, entry: [...page.entry, { search: { mode: 'outcome' }, resource: { resourceType: 'OperationOutcome', issue: [{ severity: 'warning', code: 'incomplete' }] } }] }),
  },
  { name: 'the entries are no list', reasons: ['unreadable', 'not-fhir'], onlyOn: 'pages with a block', change: (page) => ({ ...page, entry: page.entry[0] }) },
  { name: 'the entries are a decimal', reasons: ['unreadable', 'not-fhir'], onlyOn: 'pages with a block', change: (page) => ({ ...page, entry: 1.5 }) },
  { name: 'an entry is a decimal', reasons: ['unreadable', 'not-fhir'], onlyOn: 'pages with a block', change: (page) => ({ ...page, entry: page.entry.map((entry) => (isBlock(entry) ? 1.5 : entry)) }) },
  { name: 'a resource is a decimal', reasons: ['unreadable', 'not-fhir'], onlyOn: 'pages with a block', change: (page) => ({ ...page, entry: page.entry.map((entry) => (isBlock(entry) ? { ...entry, resource: 1.5 } : entry)) }) },
  { name: 'a type of resource is a decimal', reasons: ['unreadable', 'not-fhir'], onlyOn: 'pages with a block', change: (page) => ({ ...page, entry: page.entry.map((entry) => (isBlock(entry) ? { ...entry, resource: { ...entry.resource, resourceType: 1.5 } } : entry)) }) },
];
