import { send } from '../../../../../tools/schakel/src/gateway-client.js';
import { simulators, type Simulator } from '../clients/record.js';
import type { DemonstrationClient } from '../demonstration-clients.js';

/** Puts what the sources know into the simulators; loading the same again changes nothing. */
export async function loadSimulators(addresses: Readonly<Record<Simulator, string>>, clients: readonly DemonstrationClient[]): Promise<void> {
  await Promise.all(simulators.map((simulator) => loadOne(simulator, addresses[simulator], clients)));
}

async function loadOne(simulator: Simulator, address: string, clients: readonly DemonstrationClient[]): Promise<void> {
  for (const { name, bundles } of clients) {
    const { status, body } = await send({ method: 'POST', url: new URL('/control/load', address).href, body: bundles[simulator] });
    const { rejected } = body as { rejected?: readonly { reason: string }[] };
    if (status === 200 && rejected?.length === 0) continue;
    throw new Error(`the simulated ${simulator} did not take the material of ${name}: ${rejected?.[0]?.reason ?? `answer ${status}`}`);
  }
}
