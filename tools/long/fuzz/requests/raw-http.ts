import { connect } from 'node:net';

/** A request as bytes go over the line: nothing is mended on the way. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | Buffer;
  /** Written instead of a well-formed request line. */
  readonly requestLine?: string;
  /** The line is cut after so many bytes of it; no answer is waited for. */
  readonly cutAfter?: number;
}

export interface RawAnswer {
  /** 0: there was none. */
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const patienceMs = 15_000;
const chunkBytes = 65_536;
/** A body that is refused by its length alone: the refusal comes in this pause, or the next write would cut it off. */
const largeBytes = 2_000_000;
const largeForTokens = 20_000;
const pauseMs = 300;
/** Where the length is not told, it is refused when so much has come. */
const chunkedPauseMs = 20;

export function sendRaw(origin: string, { method, path, headers, body, requestLine, cutAfter }: RawRequest): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(origin);
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body);
  const isChunked = headers.some(([name, value]) => name.toLowerCase() === 'transfer-encoding' && value === 'chunked');
  const usual: [string, string][] = [['Host', host], ['Connection', 'close'], ...(bytes.length > 0 && !isChunked ? ([['Content-Length', String(bytes.length)]] as [string, string][]) : [])];
  const lines = [...usual.filter(([name]) => !names.has(name.toLowerCase())), ...headers].filter(([, value]) => value !== absent).map(([name, value]) => `${name}: ${value}`);
  const head = Buffer.from(`${[requestLine ?? `${method} ${path} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`, 'latin1');
  const whole = Buffer.concat([head, bytes]);
  const line = { port: Number(port), hostname };
  if (cutAfter !== undefined) return cutOff(line, whole.subarray(0, cutAfter));
  const isLarge = bytes.length > (path.startsWith('/oauth') ? largeForTokens : largeBytes);
  return answerTo(line, whole, isLarge ? (isChunked ? chunkedPauseMs : pauseMs) : 0);
}

/** As the value of a header that is left out. */
export const absent = '\u0000absent';

interface Line {
  readonly port: number;
  readonly hostname: string;
}

const noAnswer: RawAnswer = { status: 0, headers: new Map(), body: '' };

function cutOff({ port, hostname }: Line, bytes: Buffer): Promise<RawAnswer> {
  return new Promise((done) => {
    const socket = connect(port, hostname, () => socket.write(bytes, () => socket.destroy()));
    socket.once('error', () => socket.destroy()).once('close', () => done(noAnswer));
  });
}

/** Stops writing as soon as the answer comes: a server that refused a large body reads no more of it. */
function answerTo({ port, hostname }: Line, bytes: Buffer, pause: number): Promise<RawAnswer> {
  return new Promise((answered, failed) => {
    const parts: Buffer[] = [];
    const write = (from: number): void => {
      if (from >= bytes.length || parts.length > 0 || socket.destroyed) return;
      socket.write(bytes.subarray(from, from + chunkBytes), () => setTimeout(write, pause, from + chunkBytes));
    };
    const socket = connect(port, hostname, () => write(0));
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('no answer in time')));
    socket.on('data', (part) => parts.push(part)).once('error', (error) => (parts.length > 0 ? undefined : failed(error)));
    socket.once('close', () => answered(parsed(Buffer.concat(parts).toString('utf8'))));
  });
}

function parsed(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  return { status: Number(statusLine.split(' ')[1] ?? 0), headers, body: unchunked(rest.join('\r\n\r\n'), headers.get('transfer-encoding')) };
}

function unchunked(body: string, encoding: string | undefined): string {
  return encoding === 'chunked' ? body.split('\r\n').filter((_, index) => index % 2 === 1).join('') : body;
}
