import { join } from 'node:path';
import type { Bundle } from '@medplum/fhirtypes';
import { send } from '../../../../../tools/schakel/src/gateway-client.js';
import { startSimulatedSource, type SimulatedSource } from '../../simulated-sources/index.js';
import { simulators, type Simulator } from '../clients/record.js';
import { clients, resourcesIn } from '../fixtures/reading.js';
import { systems } from '../mp9/systems.js';
import { loadSimulators } from './load-simulators.js';
import { scratchFolder } from '../../../../../test/support/scratch-folder.js';

describe('the simulated sources with the made-up clients', () => {
  let running: SimulatedSource[];
  let addresses: Record<Simulator, string>;

  beforeAll(async () => {
    const folder = scratchFolder('simulators');
    running = await Promise.all(simulators.map((id) => startSimulatedSource({ id, port: 0, file: join(folder, `${id}.json`) })));
    addresses = Object.fromEntries(simulators.map((id, index) => [id, `http://127.0.0.1:${running[index]?.port}/fhir`])) as Record<Simulator, string>;
    await loadSimulators(addresses, clients);
    await loadSimulators(addresses, clients);
  });
  afterAll(() => Promise.all(running.map((source) => source.stop())));

  it.each(clients.flatMap(({ name, bsn, bundles }) => simulators.map((simulator) => [name, simulator, bsn, bundles[simulator]] as const)))('give back each block of %s at the %s once, after loading twice', async (_name, simulator, bsn, bundle) => {
    for (const type of ['MedicationRequest', 'MedicationDispense', 'MedicationStatement', 'MedicationAdministration', 'AllergyIntolerance', 'Flag', 'Observation'] as const) {
      const { body } = await send({ method: 'POST', url: `${addresses[simulator]}/${type}/_search`, body: `patient.identifier=${systems.bsn}|${bsn}&_count=100` });
      const idsIn = (one: Bundle): (string | undefined)[] => resourcesIn(one).flatMap((resource) => (resource.resourceType === type ? [resource.id] : [])).toSorted();

      expect(idsIn(body as Bundle)).toEqual(idsIn(bundle));
    }
  });
});
