import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { sharedData } from '../../../../test/support/test-material.js';
import { bsnSystem, snomed } from './fixtures/a-file.js';
import { ASource, entriesOf, namesIn } from './fixtures/a-source.js';

interface SharedBundle {
  readonly entry: readonly { readonly resource: { readonly resourceType: string; readonly id: string; readonly identifier?: readonly { readonly value: string }[] } }[];
}

const folder = sharedData('mp9-r4-bundles');

const blocks = ['MedicationRequest', 'MedicationDispense', 'MedicationStatement', 'MedicationAdministration'];
const includes = [
  '_include=MedicationRequest:medication', '_include=MedicationRequest:requester', '_include:iterate=PractitionerRole:organization',
  '_include:iterate=PractitionerRole:practitioner', '_include=MedicationRequest:patient',
].join('&');

const describeWith = (path: string): void => describe('the MP9 bundles in one simulated source', () => {
  const source = new ASource();
  const bundles = readdirSync(path).map((file) => JSON.parse(readFileSync(join(path, file), 'utf8')) as SharedBundle);
  const bsnIn = ({ entry }: SharedBundle): string => entry.find(({ resource }) => resource.resourceType === 'Patient')?.resource.identifier?.[0]?.value ?? '';
  const inBundle = ({ entry }: SharedBundle, type: string): string[] =>
    entry.filter(({ resource }) => resource.resourceType === type).map(({ resource }) => `${type}/${resource.id}`).sort();

  beforeAll(() => source.start());
  afterAll(() => source.remove());

  it('are taken, all 25, each with every resource in it', async () => {
    for (const bundle of bundles) {
      expect(await source.load(bundle)).toEqual({ loaded: bundle.entry.length, rejected: [], clients: [bsnIn(bundle)] });
    }
    expect(bundles).toHaveLength(25);
  });

  it.each(blocks)('give back every %s to who asks for that client, page by page', async (type) => {
    for (const bundle of bundles) {
      const names: string[] = [];
      let answer = await source.search(type, `patient.identifier=${bsnSystem}|${bsnIn(bundle)}&_count=7`);
      for (;;) {
        names.push(...namesIn(answer, 'match'));
        const [next] = answer.body.link;
        if (!next) break;
        answer = await source.get(next.url.replace(/^http:\/\/[^/]+/, ''));
      }
      expect(names.sort()).toEqual(inBundle(bundle, type));
    }
  });

  it('leave no reference between their resources unresolved', async () => {
    const answer = await source.search('MedicationRequest', `category=${snomed}|33633005&_count=200&${includes}`);
    const types = new Set(entriesOf(answer, 'include').map(({ resource }) => resource.resourceType));

    expect(JSON.stringify(answer.body)).not.toContain('urn:uuid:');
    expect(types).toEqual(new Set(['Medication', 'PractitionerRole', 'Organization', 'Practitioner', 'Patient']));
  });
});

if (folder) describeWith(folder);
else it('is not tried with the MP9 bundles, which are not here', () => expect(folder).toBeNull());
