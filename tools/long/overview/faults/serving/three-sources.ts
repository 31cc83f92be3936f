import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SourceId } from '../client/made-block.js';
import type { MadeSource, World } from '../client/world.js';
import { isDoneOn } from '../client/placing.js';
import { sendJson, type Misdeed, type Place } from '../misdeeds/misdeed.js';
import { kinds, pageOf, type Asked, type Version } from './page.js';

/** The sources of every lane of the harness, each under its own path. */
export class ThreeSources {
  readonly #server = createServer((request, response) => void this.#answer(request, response).catch(() => response.destroy()));
  /** By BSN: a question that was given up may still arrive when the next client is at hand. */
  readonly #worlds = new Map<string, { readonly world: World; readonly asked: Map<string, number> }>();
  /** A BSN in an address, or a question about somebody else. */
  readonly wronglyAsked: string[] = [];

  constructor(private readonly deadlineMs: number) {}

  async start(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  baseOf(lane: number, source: SourceId, version: Version): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/${lane}/${source}/${version}`;
  }

  holds(world: World): void {
    this.#worlds.set(world.client.bsn, { world, asked: new Map() });
  }

  forgets({ client }: World): void {
    setTimeout(() => this.#worlds.delete(client.bsn), 10_000).unref();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => undefined);
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const url = new URL(request.url ?? '', `http://${request.headers.host}`);
    const [, lane = '', source = '', version = '', type = ''] = url.pathname.split('/');
    const form = new URLSearchParams(request.method === 'POST' ? body : url.search);
    const current = this.#worlds.get(clientIn(form));
    const made = current?.world.sources.find(({ id }) => id === source);
    const kind = kinds[type || (form.get('_type') ?? '')];
    if (!current && kind) this.wronglyAsked.push('asked about somebody else');
    if (/\d{9}/.test(request.url ?? '')) this.wronglyAsked.push('a BSN in an address');
    if (!current || !made || !kind) return sendJson(response, '{}', 404);
    const asked: Asked = { version: version as Version, kind, type: type || (form.get('_type') ?? ''), page: Number(form.get('_page') ?? 0), base: `${url.origin}/${lane}/${source}/${version}` };
    const times = (current.asked.get(`${source}/${asked.type}/${asked.page}`) ?? 0) + 1;
    current.asked.set(`${source}/${asked.type}/${asked.page}`, times);
    this.#send(response, { world: current.world, made, asked, times });
  }

  #send(response: ServerResponse, { world, made, asked, times }: { world: World; made: MadeSource; asked: Asked; times: number }): void {
    const { page, next, here } = pageOf(world, made, asked);
    const place: Place = { base: asked.base, page: asked.page, here, next, times, deadlineMs: this.deadlineMs };
    const done = misdeedsOn(made, asked);
    const changed = done.reduce<object>((content, { change }) => (change ? change(content as typeof page, place) : content), page);
    const send = done.findLast((one) => one.send)?.send ?? ((to: ServerResponse, text: string) => sendJson(to, text));
    send(response, JSON.stringify(changed), place);
  }
}

/** The client of whom a search or a following page is. */
const clientIn = (form: URLSearchParams): string => form.get('_of')?.split('-').join('') ?? form.get('patient.identifier')?.split('|')[1] ?? '';

function misdeedsOn({ misdeeds, allergies }: MadeSource, { kind, page }: Asked): Misdeed[] {
  if (kind === 'allergies') return allergies.misdeed ? [allergies.misdeed] : [];
  return (misdeeds ?? []).filter((one) => isDoneOn(one, kind, page)).map(({ misdeed }) => misdeed);
}
