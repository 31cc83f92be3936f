import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

/** A server on loopback, on any free port, that remembers what it was asked. */
export abstract class LocalServer {
  readonly received: Received[] = [];
  readonly #server = createServer((request, response) => void this.#take(request, response));

  async start(): Promise<this> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return this;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/fhir`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  protected abstract answer(asked: Received, response: ServerResponse): void | Promise<void>;

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const asked = { method: request.method ?? '', url: request.url ?? '', body };
    this.received.push(asked);
    await this.answer(asked, response);
  }
}
