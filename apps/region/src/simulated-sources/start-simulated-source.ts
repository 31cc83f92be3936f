import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { listenerFor } from './http/listener.js';
import { Search } from './search/search.js';
import { RecordStore } from './store/record-store.js';
import { SavedRecords } from './store/saved-records.js';

export interface SimulatedSourceOptions {
  readonly id: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** The records are kept here between starts. */
  readonly file: string;
}

export interface SimulatedSource {
  readonly port: number;
  readonly server: Server;
  stop(): Promise<void>;
}

const titles: Readonly<Record<string, string>> = {
  'ggz-epd': 'EPD of a made-up mental health institution',
  his: 'HIS of a made-up practice of huisartsen',
  ais: 'AIS of a made-up pharmacy',
};

/** A source system as the gateway meets it: a FHIR R4 server of somebody else, on a loopback port. */
export async function startSimulatedSource({ id, port, file }: SimulatedSourceOptions): Promise<SimulatedSource> {
  const saved = new SavedRecords(file);
  const store = new RecordStore(saved.read(), (records) => saved.save(records));
  const server = createServer();
  const search = new Search(store, () => `http://127.0.0.1:${portOf(server)}/fhir`);
  server.on('request', listenerFor({ id, title: titles[id] ?? id, store, search }));

  await new Promise<void>((listening, refused) => {
    server.once('error', refused).listen(port, '127.0.0.1', listening);
  });
  return { port: portOf(server), server, stop: () => closed(server).then(() => saved.flush()) };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
