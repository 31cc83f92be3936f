import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Between an app and PostgreSQL: passes everything on, and knows which statements were run. */
export interface PostgresTap {
  /** The same database, through the tap. */
  readonly through: (url: string) => string;
  /** Text of every statement run since the last time this was asked. */
  readonly taken: () => string[];
  stop(): Promise<void>;
}

export async function tapPostgres(upstream: string): Promise<PostgresTap> {
  const { hostname, port } = new URL(upstream);
  let statements: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const behind = connect(Number(port), hostname);
    const reader = new FrontendReader((text) => statements.push(text));
    client.on('data', (bytes) => reader.read(bytes));
    client.pipe(behind).pipe(client);
    for (const socket of [client, behind]) sockets.add(socket.on('error', () => (client.destroy(), behind.destroy())).on('close', () => sockets.delete(socket)));
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  return {
    through: (url) => Object.assign(new URL(url), { hostname: '127.0.0.1', port: String((server.address() as AddressInfo).port) }).href,
    taken: () => {
      const [now] = [statements, (statements = [])];
      return now;
    },
    stop: async () => {
      sockets.forEach((socket) => socket.destroy());
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Messages from an app to PostgreSQL (protocol 3): Query, Parse and Bind say what is run. */
export class FrontendReader {
  readonly #prepared = new Map<string, string>();
  #rest: Buffer = Buffer.alloc(0);
  #started = false;

  constructor(private readonly found: (statement: string) => void) {}

  read(bytes: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    for (let message = this.#next(); message; message = this.#next()) this.#handle(message.type, message.body);
  }

  /** The very first message has no type. */
  #next(): { type: string; body: Buffer } | null {
    const head = this.#started ? 1 : 0;
    if (this.#rest.length < head + 4) return null;
    const end = head + this.#rest.readUInt32BE(head);
    if (this.#rest.length < end) return null;
    const message = { type: this.#started ? this.#rest.toString('latin1', 0, 1) : 'startup', body: this.#rest.subarray(head + 4, end) };
    this.#rest = this.#rest.subarray(end);
    this.#started = true;
    return message;
  }

  #handle(type: string, body: Buffer): void {
    const [first = '', second = ''] = body.toString('utf8').split('\0');
    if (type === 'Q') this.found(first);
    if (type === 'P') this.#prepared.set(first, second);
    if (type === 'B') this.found(this.#prepared.get(second) ?? `unknown statement ${second}`);
  }
}
