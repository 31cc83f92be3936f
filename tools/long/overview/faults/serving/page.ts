import type { Kind } from '../client/made-block.js';
import type { MadeSource, World } from '../client/world.js';
import type { SearchPage } from '../misdeeds/misdeed.js';
import { inR4 } from '../records/in-r4.js';
import { inStu3 } from '../records/in-stu3.js';
import { anOrganisation, aPatient, bsnSystem, type Sent } from '../records/sent.js';

export type Version = 'R4' | 'STU3';

export interface Asked {
  readonly version: Version;
  readonly kind: Kind | 'allergies';
  readonly type: string;
  readonly page: number;
  readonly base: string;
}

export interface AnsweredPage {
  readonly page: SearchPage;
  readonly here: string;
  readonly next: string | null;
}

export const uraOf = { epd: '00000001', his: '00000002', ais: '00000003' } as const;
/** What can be asked for; what else is asked for is not offered here. */
export const kinds: Readonly<Record<string, Asked['kind']>> = { MedicationRequest: 'MA', MedicationDispense: 'TA', MedicationStatement: 'MGB', AllergyIntolerance: 'allergies' };

/** One page of one search, before anything goes wrong with it. */
export function pageOf({ client }: World, { id, blocks, allergies, pageSize, linking }: MadeSource, { kind, version, type, page, base }: Asked): AnsweredPage {
  const organisation = anOrganisation(uraOf[id]);
  const toSent = version === 'R4' ? inR4 : inStu3;
  const ofPage = <Held>(held: readonly Held[]): Held[] => held.slice(page * pageSize, (page + 1) * pageSize);
  const shown = kind === 'allergies' ? ofPage(allergies.known).map((name) => anAllergy(name, version)) : ofPage(blocks[kind]).map((block) => toSent(block, 'client', String(organisation['id'])));
  const count = (kind === 'allergies' ? allergies.known : blocks[kind]).length;
  const withIt: Sent[] = [aPatient('client', client.bsn, 'Elly Verzonnen'), organisation];
  const addressOf = (which: number): string =>
    linking === 'a page number'
      ? `${base}?_type=${type}&_page=${which}&_of=${client.bsn.split('').join('-')}`
      : `${base}/${type}?patient.identifier=${encodeURIComponent(`${bsnSystem}|${client.bsn}`)}&_page=${which}`;
  const next = (page + 1) * pageSize < count ? addressOf(page + 1) : null;
  return {
    here: addressOf(page),
    next,
    page: {
      resourceType: 'Bundle', type: 'searchset',
      entry: [...shown, ...withIt].map((resource) => ({ fullUrl: `${base}/${resource.resourceType}/${String(resource['id'])}`, resource })),
      link: [{ relation: 'self', url: `${base}/${type}` }, ...(next ? [{ relation: 'next', url: next }] : [])],
    },
  };
}

const anAllergy = (name: string, version: Version): Sent => ({
  resourceType: 'AllergyIntolerance', id: `allergy-${name}`, clinicalStatus: version === 'STU3' ? 'active' : { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code: 'active' }] },
  code: { text: name }, patient: { reference: 'Patient/client' },
});
