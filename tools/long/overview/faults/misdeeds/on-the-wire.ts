import type { ServerResponse } from 'node:http';
import { sendJson, type Misdeed } from './misdeed.js';

const justOver8MiB = Buffer.alloc(8 * 1_048_576 + 4_096, ' ');

const halfAMiB = '{"a":[0,0]'.repeat(52_428);

/** A refusal is an answer; of what says that it may come back, or that it broke, nothing came. */
const isRefusal = (code: number): boolean => code < 500 && code !== 429;

const status = (code: number): Misdeed => ({ name: `status ${code}`, reasons: [isRefusal(code) ? 'not-fhir' : 'down'], send: (response) => sendJson(response, '{"resourceType":"OperationOutcome","issue":[]}', code) });

const instead = (name: string, reasons: readonly string[], text: string | Buffer, headers: Readonly<Record<string, string>> = {}): Misdeed => ({ name, reasons, send: (response) => sendJson(response, text, 200, headers) });

function overAndOver(response: ServerResponse, text: string, everyMs: number): void {
  response.writeHead(200, { 'content-type': 'application/fhir+json' });
  const timer = setInterval(() => response.write(text), everyMs);
  response.on('close', () => clearInterval(timer));
}

const atFirst = (name: string, send: (response: ServerResponse) => void): Misdeed => ({
  name, reasons: [], onlyOn: 'the first page', send: (response, content, { times }) => (times === 1 ? send(response) : sendJson(response, content)),
});

const bundle = (more: string): string => `{"resourceType":"Bundle","type":"searchset",${more}}`;

/** Whatever else than the answer: nothing of it may be taken for an answer. */
export const onTheWire: readonly Misdeed[] = [
  ...[400, 401, 403, 404, 410, 429, 500, 501, 503].map(status),
  { name: 'hangs up', reasons: ['down'], send: (response) => void response.destroy() },
  { name: 'never answers', reasons: ['late'], send: () => undefined },
  { name: 'answers after the deadline', reasons: ['late'], send: (response, content, { deadlineMs }) => void setTimeout(() => sendJson(response, content), deadlineMs * 1.5) },
  { name: 'begins and stops', reasons: ['late'], send: (response, content) => void response.writeHead(200, { 'content-type': 'application/fhir+json' }).write(content.slice(0, content.length / 2)) },
  { name: 'trickles', reasons: ['late'], send: (response) => overAndOver(response, ' ', 10) },
  { name: 'endless', reasons: ['too-large', 'late'], send: (response) => overAndOver(response, halfAMiB, 2) },
  { name: 'huge', reasons: ['too-large', 'late'], send: (response, content) => void response.writeHead(200, { 'content-type': 'application/fhir+json' }).write(content, () => response.end(justOver8MiB)) },
  instead('a page for people', ['not-fhir'], '<html><body>Sign in</body></html>', { 'content-type': 'text/html' }),
  instead('a page for people that calls itself FHIR', ['unreadable'], '<html><body>Sign in</body></html>'),
  instead('garbage', ['unreadable'], '\u0000\u0001 not json'),
  instead('bytes that are no text', ['unreadable'], Buffer.from([0x22, 0xff, 0xfe, 0x22])),
  instead('nothing', ['unreadable'], ''),
  instead('null', ['unreadable', 'not-fhir'], 'null'),
  instead('an OperationOutcome', ['not-fhir'], '{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"processing"}]}'),
  instead('a Bundle of another type', ['not-fhir'], '{"resourceType":"Bundle","type":"collection","entry":[]}'),
  instead('a type that is a decimal', ['not-fhir'], '{"resourceType":"Bundle","type":1.5}'),
  instead('one name twice', ['unreadable'], bundle('"entry":[],"entry":[]')),
  instead('nested without end', ['unreadable'], bundle(`"entry":${'['.repeat(1_000)}${']'.repeat(1_000)}`)),
  instead('a prototype', ['unreadable'], bundle('"__proto__":{"entry":[]}')),
  { name: 'half of it', reasons: ['unreadable'], send: (response, content) => sendJson(response, content.slice(0, content.length / 2)) },
  { name: 'cut off', reasons: ['down'], send: (response, content) => void response.writeHead(200, { 'content-type': 'application/fhir+json', 'content-length': content.length + 1 }).write(content, () => response.destroy()) },
  { name: 'sends on to elsewhere', reasons: ['redirected'], send: (response) => sendJson(response, '', 307, { location: 'http://127.0.0.1:1/fhir' }) },
  { name: 'sends on to itself', reasons: ['redirected'], send: (response, _content, { base }) => sendJson(response, '', 302, { location: base }) },
];

/** Over before anybody notices. */
export const soonOver: readonly Misdeed[] = [
  atFirst('hangs up once', (response) => void response.destroy()),
  atFirst('is away once', (response) => sendJson(response, '{}', 503)),
  { name: 'takes its time', reasons: [], onlyOn: 'the first page', send: (response, content, { deadlineMs }) => void setTimeout(() => sendJson(response, content), deadlineMs * 0.2) },
];
