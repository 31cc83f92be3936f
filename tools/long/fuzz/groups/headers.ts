import { questions } from '../asking/questions.js';
import type { Group } from '../requests/hostile-request.js';
import { absent, type RawRequest } from '../requests/raw-http.js';
import { anyQuestion, changed, more, without } from './changed-questions.js';

const certificate = 'Hash=abc;Subject="CN=epd-ggz-brug";URI=urn:ura:00000001';
/** What a proxy says, and what nobody outside may say for it. */
const proxyHeaders: readonly (readonly [string, (trap: string) => string])[] = [
  ['X-Forwarded-For', () => '127.0.0.1'], ['X-Forwarded-Host', (trap) => new URL(trap).host], ['X-Forwarded-Proto', () => 'https'], ['X-Forwarded-Port', () => '1'], ['X-Forwarded-Prefix', () => '/admin'],
  ['Forwarded', () => 'for=127.0.0.1;host=evil.example;proto=https'], ['X-Real-IP', () => '::1'], ['X-Original-URL', () => '/fhir/metadata'], ['X-Rewrite-URL', () => '/fhir/metadata'], ['X-HTTP-Method-Override', () => 'DELETE'],
  ['X-Client-Cert', () => certificate], ['X-Forwarded-Client-Cert', () => certificate], ['X-SSL-Client-S-DN', () => 'CN=epd-ggz-brug'], ['Ssl-Client-Verify', () => 'SUCCESS'], ['X-ARR-ClientCert', () => 'MIIB'],
  ['X-User', () => 'admin'], ['X-Organization', () => '00000001'], ['X-Consent', () => 'override'], ['X-Purpose-Of-Use', () => 'ETREAT'], ['X-Request-Id', () => '00000000-0000-4000-8000-000000000000'], ['Origin', () => 'https://evil.example'], ['Upgrade', () => 'h2c'],
];

/** They change nothing: who is let in gets the same answer, who is not is not. */
export const proxyWords: Group = {
  name: 'headers of proxies and certificates',
  next: (chance, means) => {
    const asked = anyQuestion(chance, means);
    const headers = Array.from({ length: 1 + chance.below(4) }, () => chance.oneOf(proxyHeaders)).map(([name, value]) => [name, value(means.trap)] as const);
    const what = headers.map(([name]) => name).join();
    if (chance.next() < 0.5) return changed(asked, what, more(asked, ...headers), 'right');
    return changed(asked, `${what}, no token`, { headers: [...without(asked, 'Authorization'), ...headers] });
  },
};

export const contentTypes: Group = {
  name: 'other content types',
  next: (chance, means) => {
    const asked = anyQuestion(chance, means);
    const isForm = questions[asked.question].contentType.includes('form');
    const type = chance.oneOf(['text/plain', 'application/fhir+xml', 'text/xml', 'multipart/form-data; boundary=x', 'application/octet-stream', '///;;;', '', 'application/jso', 'application/json-patch+json', 'text/html', 'application/x-ndjson', isForm ? 'application/json' : 'application/x-www-form-urlencoded', chance.letters(20), absent]);
    return changed(asked, type, { headers: [...without(asked, 'Content-Type'), ['Content-Type', type]] });
  },
};

export const longLines: Group = {
  name: 'long headers and addresses',
  next: (chance, means) => {
    const asked = anyQuestion(chance, means);
    const length = 17_000 + chance.below(60_000);
    const change = chance.oneOf<readonly [string, Partial<RawRequest>]>([
      ['a header', more(asked, ['X-Long', 'x'.repeat(length)])],
      ['a name of a header', more(asked, ['X'.repeat(length), 'x'])],
      ['many headers', more(asked, ...Array.from({ length: 2_500 }, (_, index) => [`X-${index}`, 'y'.repeat(10)] as const))],
      ['an address', { path: `${asked.request.path}/${'a'.repeat(length)}` }],
      ['a query', { path: `${asked.request.path}?${'a=b&'.repeat(length / 4)}` }],
      ['a token', { headers: [...without(asked, 'Authorization'), ['Authorization', `Bearer ${'a'.repeat(length)}.b.c`]] }],
      ['an Accept', more(asked, ['Accept', 'text/html,'.repeat(length / 10)])],
    ]);
    return changed(asked, change[0], change[1]);
  },
};

const methods = ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'LINK', 'MKCOL', 'SEARCH', 'post', 'F@ST', 'POSTPOST'];

export const otherMethods: Group = {
  name: 'other methods',
  next: (chance, means) => {
    const asked = anyQuestion(chance, means);
    const method = chance.oneOf(methods);
    return changed(asked, method, { method, ...(chance.next() < 0.5 ? { body: '', headers: without(asked, 'Content-Type') } : {}) });
  },
};
