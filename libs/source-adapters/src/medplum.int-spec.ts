import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle, SearchParameter } from '@medplum/fhirtypes';
import type { JsonObject } from '#libs/fhir';
import { readAnswer, type ReceivedBlock } from '#libs/medication-overview';
import { sharedData } from '../../../test/support/test-material.js';
import { aisR4 } from './ais/r4/ais-r4.js';
import { answeringSourceContract } from './answering-source.contract-suite.js';
import { ggzEpdR4 } from './ggz-epd/r4/ggz-epd-r4.js';
import { hisR4 } from './his/r4/his-r4.js';
import { usualLimits } from './http/limits.js';
import { AMedplumServer, teachMedplumFhir } from './testing/medplum.js';
import { r4 } from './testing/records.js';
import type { AnsweringSource } from './testing/source-under-test.js';

const limits = { ...usualLimits, deadlineMs: 30_000 };
const bundles = sharedData('mp9-r4-bundles');
const profiles = sharedData('nictiz-profiles');

const readJsonAt = (folder: string, file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

/** FHIR R4 itself has no search on the category of a dispense, nor on who stated a use; the profiles of MP9 add them. */
const ofMp9 = (folder: string): SearchParameter[] => ['category', 'MedicationStatement-author'].map((name) => readJsonAt(folder, `SearchParameter-${name}.json`) as SearchParameter);

const adapters = [['an EPD', 'ggz-epd', ggzEpdR4], ['a HIS', 'his', hisR4], ['an AIS', 'ais', aisR4]] as const;

async function over(kind: string, make: typeof aisR4): Promise<AnsweringSource & { readonly server: AMedplumServer }> {
  const server = await new AMedplumServer().start();
  const source = make({ id: `${kind}-medplum`, ura: '00000003', kind, fhir: 'R4' }, { baseUrl: server.baseUrl, allowPrivateAddresses: true, limits });
  return {
    server,
    source,
    material: r4,
    plenty: 150,
    holds: (records) => server.holds(records),
    addresses: () => server.received.map(({ url }) => url),
    stop: async () => {
      await source.close();
      server.stop();
    },
  };
}

/** Medplum gives its own ids: by those a block is known here, and not by what is in it. */
const asSaid = ({ key: _key, knownAs, ...block }: ReceivedBlock): object => ({
  ...block,
  knownAs: knownAs.filter((name) => !/[/#][0-9a-f-]{36}$|^urn:uuid:/.test(name)),
});
const byId = (blocks: readonly ReceivedBlock[]): object[] => blocks.toSorted((one, other) => (one.id < other.id ? -1 : 1)).map(asSaid);

const describeWith = (profilesFolder: string, bundlesFolder: string): void => {
  beforeAll(() => teachMedplumFhir(ofMp9(profilesFolder)));

  describe.each(adapters)('a FHIR server of Medplum, asked as %s', (name, kind, make) => {
    answeringSourceContract(`${name} at Medplum`, () => over(kind, make));
  });

  describe('the Bundles of MP9 at a FHIR server of Medplum', () => {
    const files = readdirSync(bundlesFolder).filter((file) => file.endsWith('.json'));
    const bundleIn = (file: string | undefined) => readJsonAt(bundlesFolder, file ?? '') as Bundle & JsonObject;

    it('are the twenty-five', () => expect(files).toHaveLength(25));

    it.each(files)('%s: who asks for this client, and not for another, gets the blocks of the whole Bundle', async (file) => {
      const { server, source, stop } = await over('ais', aisR4);
      try {
        const bsn = /\d{9}/.exec(file)?.[0] ?? '';
        await server.takes(bundleIn(files.at(files.indexOf(file) - 1)));
        await server.takes(bundleIn(file));
        const { state, blocks } = await source.reportFor(bsn);
        expect([state, byId(blocks)]).toEqual(['answered', byId(readAnswer([bundleIn(file)], source.source, bsn)?.blocks ?? [])]);
      } finally {
        await stop();
      }
    });
  });
};

if (profiles && bundles) describeWith(profiles, bundles);
else it('is asked where the test material is', () => expect(profiles && bundles).toBeNull());
