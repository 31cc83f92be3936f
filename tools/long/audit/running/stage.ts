import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plant, type Mutant } from '../../plant.js';
import { freePortBase } from '../../region/free-ports.js';
import { environmentOf, GatewayChild } from '../../region/gateway-child.js';
import { RegionUnderTest } from '../../region/region-under-test.js';
import { OwnDatabase } from './own-database.js';

export interface Stage {
  readonly region: RegionUnderTest;
  readonly database: OwnDatabase;
  readonly gateways: readonly GatewayChild[];
  clear(): Promise<void>;
}

const portsOfRegion = 8;
const gatewayCount = 2;

/** A region, its database and two gateways that may be killed; with a mutant the fault is in those two. */
export async function setStage(product: string, mutant: Mutant | null): Promise<Stage> {
  const scratch = mkdtempSync(join(tmpdir(), 'schakel-long-audit-'));
  for (const folder of [scratch, join(scratch, 'database'), join(scratch, 'program')]) mkdirSync(folder, { recursive: true });
  for (const folder of [scratch, join(scratch, 'database')]) chmodSync(folder, 0o711);
  const ports = await freePortBase(portsOfRegion + 1 + gatewayCount, Math.random);

  const database = await OwnDatabase.start(join(scratch, 'database'), ports + portsOfRegion);
  const region = new RegionUnderTest(product, join(scratch, 'region'), ports);
  const gateways: GatewayChild[] = [];
  const clear = async (): Promise<void> => {
    await Promise.all(gateways.map((gateway) => gateway.kill()));
    await region.stop();
    await database.stop();
    rmSync(scratch, { recursive: true, force: true });
  };
  try {
    await region.start(database.url);
    const program = mutant ? plant(mutant, product, join(scratch, 'program')) : product;
    const environment = environmentOf(region.pidOf('gateway'));
    for (let index = 0; index < gatewayCount; index += 1) {
      gateways.push(new GatewayChild(program, `gateway-under-test-${index + 1}`, ports + portsOfRegion + 1 + index, environment));
    }
    await Promise.all(gateways.map((gateway) => gateway.start()));
    return { region, database, gateways, clear };
  } catch (error) {
    await clear();
    throw error;
  }
}
