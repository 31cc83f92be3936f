import { dirname, join } from 'node:path';
import { checkedBsn } from './asking/bsn.js';
import { readConfig, readReadyFile, type ReadyFile, type RegionConfig } from './asking/ready-file.js';
import { regionGateway } from './asking/region-gateway.js';
import { GatewayClient, type Reachable } from './gateway-client.js';
import type { Alone, Context } from './commands/context.js';
import type { Connect } from './run.js';
import { progressOn, type Progress } from './terminal/progress.js';

export interface Surroundings {
  readonly standardError: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly standardInput: () => Promise<string>;
}

/** The region of a ready file, with the keys of its demonstration. */
export function connectTo({ standardError, standardInput }: Surroundings): Connect {
  const alone: Alone = { bsnOf: async (option) => checkedBsn(option === '-' ? await standardInput() : option) };
  return Object.assign((readyFile: string) => contextOf(readyFile, alone, progressOn(standardError)), { alone });
}

async function contextOf(readyFile: string, alone: Alone, progress: Progress): Promise<Context> {
  const region = await readReadyFile(readyFile);
  const config = await readConfig(join(dirname(readyFile), 'config.json'));
  return {
    region: { ...region, sources: config.sources },
    gateway: regionGateway(new GatewayClient(reachable(region, config))),
    progress,
    ...alone,
  };
}

function reachable({ endpoints, keys, requesters }: ReadyFile, { systems }: RegionConfig): Reachable {
  const scopesOf = (system: string): readonly string[] => systems.find(({ id }) => id === system)?.scopes ?? [];
  const signing = Object.entries(requesters).map(([name, requester]) => [name, { ...requester, scopes: scopesOf(requester.system) }] as const);
  return { tokenEndpoint: endpoints.token, keysFolder: keys, requesters: Object.fromEntries(signing) };
}
