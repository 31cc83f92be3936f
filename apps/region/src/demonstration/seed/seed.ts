import { join } from 'node:path';
import { demonstrationClients } from '../demonstration-clients.js';
import type { DemonstrationRegion } from './demonstration-region.js';
import { Ledger } from './ledger.js';
import { loadSimulators } from './load-simulators.js';
import { Publisher } from './publish.js';

/** Fills a running region with its made-up clients. Nobody's consent is recorded: that is the client's to do. */
export async function seed(region: DemonstrationRegion): Promise<void> {
  const clients = demonstrationClients(region.now);
  await loadSimulators(region.simulators, clients);

  const publisher = new Publisher(region);
  const ledger = new Ledger(join(region.dataFolder, 'demonstration.json'), region.database);
  for (const client of clients) {
    await ledger.once(`known/${client.key}`, () => publisher.makeKnown(client));
    await ledger.once(`care-team/${client.key}`, () => publisher.careTeam(client));
    await ledger.once(`crisis-card/${client.key}`, () => publisher.crisisCard(client));
  }
}
