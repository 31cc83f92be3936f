import type { ServerResponse } from 'node:http';

/** What a source may do to who asks it. */
export type Misbehaviour =
  | 'down' | 'away' | 'late' | 'trickle' | 'cut-off' | 'html' | 'garbage' | 'no-bundle' | 'duplicate-keys' | 'deep' | 'entry-is-no-list' | 'entry-is-a-number' | 'resource-without-type' | 'link-is-no-list' | 'counts-more' | 'says-incomplete' | 'prototype' | 'other-person' | 'endless' | 'huge'
  | 'redirect' | 'link-elsewhere' | 'link-for-ever' | 'second-page-down' | 'away-once' | 'hangs-up-once' | 'unknown-type' | 'unknown-parameter' | 'not-for-you' | 'too-often';

type Answering = (response: ServerResponse, content: string) => void;

export function send(response: ServerResponse, content: string, type = 'application/fhir+json', status = 200, headers = {}): void {
  response.writeHead(status, { 'content-type': type, ...headers }).end(content);
}

const bundle = (more: string): string => `{"resourceType":"Bundle","type":"searchset",${more}}`;

function overAndOver(response: ServerResponse, text: string, everyMs: number): void {
  response.writeHead(200, { 'content-type': 'application/fhir+json' });
  const timer = setInterval(() => response.write(text), everyMs);
  response.on('close', () => clearInterval(timer));
}

/** In the answer itself; links and people are the server's. */
export const misbehaviours: Partial<Record<Misbehaviour, Answering>> = {
  down: (response) => send(response, '{}', 'application/fhir+json', 500),
  away: (response) => send(response, '{}', 'application/fhir+json', 503),
  'unknown-type': (response) => send(response, '{}', 'application/fhir+json', 404),
  'unknown-parameter': (response) => send(response, '{}', 'application/fhir+json', 400),
  'not-for-you': (response) => send(response, '{}', 'application/fhir+json', 403),
  'too-often': (response) => send(response, '{}', 'application/fhir+json', 429),
  'away-once': (response) => send(response, '{}', 'application/fhir+json', 503),
  'hangs-up-once': (response) => void response.destroy(),
  'second-page-down': (response) => send(response, '{}', 'application/fhir+json', 500),
  late: () => undefined,
  trickle: (response) => overAndOver(response, ' ', 20),
  'cut-off': (response, content) => {
    response.writeHead(200, { 'content-type': 'application/fhir+json', 'content-length': content.length + 1 });
    response.write(content.slice(0, 20), () => response.destroy());
  },
  html: (response) => send(response, '<html><body>Sign in</body></html>', 'text/html'),
  garbage: (response) => send(response, '{"resourceType":"Bundle","type":"searchset","entry":[{"resou'),
  'no-bundle': (response) => send(response, '{"resourceType":"OperationOutcome","issue":[]}'),
  'duplicate-keys': (response) => send(response, bundle('"entry":[],"entry":[]')),
  deep: (response) => send(response, bundle(`"entry":${'['.repeat(1_000)}${']'.repeat(1_000)}`)),
  'entry-is-no-list': (response) => send(response, bundle('"entry":{"resource":{"resourceType":"MedicationRequest"}}')),
  'entry-is-a-number': (response) => send(response, bundle('"entry":[2.5]')),
  'resource-without-type': (response) => send(response, bundle('"entry":[{"resource":{"resourceType":2.5,"id":"a"}}]')),
  'link-is-no-list': (response) => send(response, bundle('"entry":[],"link":{"relation":"next","url":"?page=2"}')),
  'counts-more': (response) => send(response, bundle('"total":7,"entry":[]')),
  'says-incomplete': (response) => send(response, bundle('"entry":[{"resource":{"resourceType":"OperationOutcome","issue":[{"severity":"warning","code":"incomplete"}]},"search":{"mode":"outcome"}}]')),
  prototype: (response) => send(response, bundle('"__proto__":{"entry":[]}')),
  redirect: (response) => send(response, '', 'text/plain', 302, { location: 'http://127.0.0.1:1/' }),
  huge: (response, content) => send(response, content + ' '.repeat(2_000_000)),
  endless: (response) => overAndOver(response, '{"a":'.repeat(10_000), 1),
};

/** How often it is done to one address, where not always. */
export const timesOf = (how: Misbehaviour): number => (how.endsWith('-once') ? 1 : Infinity);
