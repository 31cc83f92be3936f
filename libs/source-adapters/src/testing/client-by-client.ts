import type { ServerResponse } from 'node:http';
import { LocalServer, type Received } from './local-server.js';
import { send } from './misbehaviour.js';

const searchset = '{"resourceType":"Bundle","type":"searchset","entry":[]}';

/** A source that holds nothing of anybody, and may behave otherwise to the question of one client. */
export class AClientByClientServer extends LocalServer {
  afterMs = 0;
  content: (url: string, bsn: string) => string = () => searchset;
  readonly otherwise = new Map<string, (response: ServerResponse) => void>();
  mostAtOnce = 0;
  #atOnce = 0;

  asksAbout = (bsn: string): number => this.received.filter(({ body }) => bsnIn(body) === bsn).length;

  protected async answer({ url, body }: Received, response: ServerResponse): Promise<void> {
    const bsn = bsnIn(body);
    this.mostAtOnce = Math.max(this.mostAtOnce, (this.#atOnce += 1));
    response.on('close', () => { this.#atOnce -= 1; });
    if (this.afterMs > 0) await new Promise((done) => setTimeout(done, this.afterMs));
    const how = this.otherwise.get(bsn);
    if (how) how(response);
    else send(response, this.content(url, bsn));
  }
}

const bsnIn = (body: string): string => new URLSearchParams(body).get('patient.identifier')?.split('|')[1] ?? '';
