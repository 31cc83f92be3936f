import { aPatient, bsnSystem } from '../records/sent.js';
import type { Misdeed, SearchPage } from './misdeed.js';

/** Stands in whatever belongs to the other person; nowhere in an overview may it be read. */
export const strangersMark = 'VREEMDELING';
export const strangersBsn = '999999990';

const stranger = aPatient('stranger', strangersBsn, `Piet ${strangersMark}`);

type Entry = SearchPage['entry'][number];

const aboutStranger = (name: string, change: (page: SearchPage) => Partial<SearchPage>, onlyOn?: Misdeed['onlyOn']): Misdeed => ({
  name, reasons: ['other-person'], ...(onlyOn && { onlyOn }), change: (page) => ({ ...page, ...change(page) }),
});
const isBlock = ({ resource }: Entry): boolean => /^Medication(Request|Dispense|Statement)$/.test(resource.resourceType);

/** The first block once more, as if of somebody else. */
function strangersBlock({ entry }: SearchPage, subject: object, more: object = {}): Entry {
  const one = entry.find(isBlock) as Entry;
  const text = JSON.stringify({ ...one.resource, subject, ...more }).replaceAll(/(MA|TA|MGB)_/g, `${strangersMark}_$1_`);
  return { fullUrl: `${one.fullUrl}-x`, resource: JSON.parse(text) as Entry['resource'] };
}
const everywhere = (page: SearchPage, subject: object): Entry[] => page.entry.map((entry) => (isBlock(entry) ? { ...entry, resource: { ...entry.resource, subject } } : entry));

/** Records of another person, or of nobody knows whom. */
export const aboutPeople: readonly Misdeed[] = [
  aboutStranger('another patient comes along', ({ entry }) => ({ entry: [...entry, { fullUrl: 'urn:uuid:stranger', resource: stranger }] })),
  aboutStranger('another patient instead', ({ entry }) => ({
    entry: entry.map((one) => (one.resource.resourceType === 'Patient' ? { ...one, resource: { ...stranger, id: one.resource['id'] } } : one)),
  })),
  aboutStranger('a block of another patient', (page) => ({
    entry: [...page.entry, strangersBlock(page, { reference: 'Patient/stranger' }), { fullUrl: 'urn:uuid:stranger', resource: stranger }],
  }), 'pages with a block'),
  aboutStranger('a block of another BSN', (page) => ({ entry: [...page.entry, strangersBlock(page, { identifier: { system: bsnSystem, value: strangersBsn } })] }), 'pages with a block'),
  aboutStranger('a block with another patient inside', (page) => ({ entry: [strangersBlock(page, { reference: '#p' }, { contained: [{ ...stranger, id: 'p' }] }), ...page.entry] }), 'pages with a block'),
  aboutStranger('blocks of a patient who did not come along', (page) => ({ entry: everywhere(page, { reference: 'Patient/unknown' }) }), 'pages with a block'),
  aboutStranger('blocks of nobody', (page) => ({ entry: everywhere(page, { display: 'de patiënt' }) }), 'pages with a block'),
  aboutStranger('two BSNs on one patient', ({ entry }) => ({
    entry: entry.map((one) => (one.resource.resourceType === 'Patient' ? { ...one, resource: { ...one.resource, identifier: [...(one.resource['identifier'] as object[]), { system: bsnSystem, value: strangersBsn }] } } : one)),
  })),
];
