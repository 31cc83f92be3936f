import { migrations } from '#database';
import { migrate } from '#libs/platform';
import { freshDatabase } from '../../support/fresh-database.js';
import { aGateway, type Gateway } from './a-gateway.js';
import { aKeyFolder, type KeyFolder } from './a-key-folder.js';

/** A gateway with the keys of the systems that it knows. */
export interface TokenServer extends Gateway {
  readonly keys: KeyFolder;
  readonly databaseUrl: string;
  /** A further process on the same database and keys, with other settings where named; all stop together. */
  another(more?: Readonly<Record<string, string>>): Promise<Gateway>;
  loseDatabase(): Promise<void>;
}

/** A token server for one test file: a database of its own, keys of its own; stopping it leaves nothing behind. */
export async function aTokenServer(): Promise<TokenServer> {
  const fresh = await freshDatabase((url) => migrate(url, migrations));
  const keys = await aKeyFolder();
  const gateways: Gateway[] = [];
  const another = async (more: Readonly<Record<string, string>> = {}): Promise<Gateway> => {
    const gateway = await aGateway(fresh.url, keys, more);
    gateways.push(gateway);
    return gateway;
  };
  const stop = async (): Promise<void> => {
    await Promise.all(gateways.map((gateway) => gateway.stop()));
    await fresh.drop();
    keys.remove();
  };
  return { ...(await another()), keys, databaseUrl: fresh.url, another, loseDatabase: fresh.drop, stop };
}
