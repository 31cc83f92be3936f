import { setTimeout as sleep } from 'node:timers/promises';
import type { GatewayChild } from '../../region/gateway-child.js';
import { oneOf } from '../../seeded.js';
import type { OwnDatabase } from './own-database.js';

export interface Kills {
  gateways: number;
  database: number;
}

interface Targets {
  readonly gateways: readonly GatewayChild[];
  readonly database: OwnDatabase;
}

const pauseMs = { least: 200, more: 900 };

/** SIGKILL at random moments, and a start right after, until it is over; now and then a gateway and the database at once. */
export async function disturb({ gateways, database }: Targets, chance: () => number, isOver: () => boolean, kills: Kills): Promise<void> {
  while (!isOver()) {
    await sleep(pauseMs.least + chance() * pauseMs.more);
    const dice = chance();
    const hitsDatabase = dice < 0.4;
    const hitsGateway = dice > 0.3;
    kills.database += Number(hitsDatabase);
    kills.gateways += Number(hitsGateway);
    await Promise.all([hitsDatabase ? database.killAndStart() : null, hitsGateway ? oneOf(gateways, chance).killAndStart() : null]);
  }
}
