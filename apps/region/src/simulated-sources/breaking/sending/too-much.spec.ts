import type { ServerResponse } from 'node:http';
import { Writable } from 'node:stream';

import { sendHuge, sendWithoutEnd } from './too-much.js';

/** Whoever asked, and then takes nothing more in. */
class NobodyReads extends Writable {
  taken = 0;
  writeHead = (): this => this;
  override _write(piece: Buffer): void {
    this.taken += piece.length;
  }
}

const searchset = { status: 200, body: { resourceType: 'Bundle', type: 'searchset', total: 0, link: [] } };
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((next) => setImmediate(next));
};

describe.each([['endless', sendWithoutEnd], ['huge', sendHuge]])('an %s answer that nobody reads', (_how, send) => {
  it('is held back: little of it is made', async () => {
    const response = new NobodyReads();
    void send(searchset, response as unknown as ServerResponse, { mended: new AbortController().signal });
    await turns(200);

    expect(response.taken).toBeGreaterThan(0);
    expect(response.taken + response.writableLength).toBeLessThan(500_000);
    response.destroy();
  });

  it.each([
    ['it is mended', (_response: NobodyReads, ending: AbortController) => ending.abort()],
    ['the connection is gone', (response: NobodyReads) => void response.destroy()],
  ])('is over when %s', async (_situation, end) => {
    const [response, ending] = [new NobodyReads(), new AbortController()];
    const sending = send(searchset, response as unknown as ServerResponse, { mended: ending.signal });
    await turns(5);
    end(response, ending);
    await sending;

    expect(response.destroyed).toBe(true);
  });
});
