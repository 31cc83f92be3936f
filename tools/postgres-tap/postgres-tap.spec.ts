import { FrontendReader } from './postgres-tap.js';

const text = (...parts: string[]): Buffer => Buffer.from(parts.map((part) => `${part}\0`).join(''));
const message = (type: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
};
const startup = message('', text('user', 'postgres'));

describe('the tap on PostgreSQL', () => {
  it.each([
    ['a plain query', [message('Q', text('select 1'))], ['select 1']],
    ['a prepared statement, each time it is run', [message('P', text('s1', 'select 2')), message('B', text('', 's1')), message('B', text('', 's1'))], ['select 2', 'select 2']],
    ['a statement without a name', [message('P', text('', 'select 3')), message('B', text('', ''))], ['select 3']],
    ['nothing for what only travels along', [message('S', Buffer.alloc(0)), message('X', Buffer.alloc(0))], []],
  ])('knows %s', (_situation, messages, expected) => {
    const found: string[] = [];
    const reader = new FrontendReader((statement) => found.push(statement));
    for (const byte of Buffer.concat([startup, ...messages])) reader.read(Buffer.from([byte]));

    expect(found).toEqual(expected);
  });
});
