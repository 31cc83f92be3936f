import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plant } from '../../plant.js';
import { freePortBase } from '../../region/free-ports.js';
import { environmentOf, GatewayChild } from '../../region/gateway-child.js';
import { RegionUnderTest } from '../../region/region-under-test.js';
import { setTrap, type Trap } from '../judging/trap.js';
import type { Mutant } from './mutants.js';
import { outsideKeys, type OutsideKeys } from './outside-keys.js';

export interface Origins {
  readonly gateway: string;
  readonly secondGateway: string;
  /** A gateway of the region whose authorization server is outside it. */
  readonly outsideGateway: string;
  readonly consent: string;
}

export interface Stage {
  readonly region: RegionUnderTest;
  readonly origins: Origins;
  readonly keys: OutsideKeys;
  readonly trap: Trap;
  clear(): Promise<void>;
}

const portsOfRegion = 9;

/** A region of its own with two gateways, and one more that trusts a key server outside; with a mutant the fault is in all of them. */
export async function setStage(product: string, mutant: Mutant | null): Promise<Stage> {
  const scratch = mkdtempSync(join(tmpdir(), 'schakel-long-fuzz-'));
  mkdirSync(join(scratch, 'program'));
  for (const folder of [scratch, join(scratch, 'program')]) chmodSync(folder, 0o711);
  const program = mutant ? plant(mutant, product, join(scratch, 'program')) : product;
  const ports = await freePortBase(portsOfRegion + 1, Math.random);
  const region = new RegionUnderTest(program, join(scratch, 'region'), ports);
  const [trap, keys] = [await setTrap(), await outsideKeys()];
  const outside: GatewayChild[] = [];
  const clear = async (): Promise<void> => {
    await Promise.all(outside.map((gateway) => gateway.kill()));
    await region.stop();
    await Promise.all([trap.stop(), keys.stop()]);
    rmSync(scratch, { recursive: true, force: true });
  };
  try {
    await region.start('', ['--gateways', '2']);
    const environment = { ...environmentOf(region.pidOf('gateway-1')), TOKEN_SIGNING_KEYS_FILE: '', TOKEN_JWKS_FILE: '', TOKEN_JWKS_URL: keys.url, TOKEN_ISSUER: keys.issuer };
    outside.push(new GatewayChild(program, 'gateway-outside', ports + portsOfRegion, environment));
    await outside[0]?.start();
    const [gateway, secondGateway, consent] = ['gateway-1', 'gateway-2', 'consent'].map((name) => region.originOf(name)) as [string, string, string];
    return { region, trap, keys, clear, origins: { gateway, secondGateway, consent, outsideGateway: `http://127.0.0.1:${ports + portsOfRegion}` } };
  } catch (error) {
    await clear();
    throw error;
  }
}
