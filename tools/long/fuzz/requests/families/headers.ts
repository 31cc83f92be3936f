import { post, type Family, type Means } from '../malformed-request.js';
import { absent, type RawRequest } from '../raw-http.js';

type Change = Partial<RawRequest> & { readonly more?: RawRequest['headers'] };

const overview = ({ bsn, tokens }: Means, more: RawRequest['headers'] = []): RawRequest =>
  post('/fhir/$medication-overview', tokens.huisarts, `{"resourceType":"Parameters","parameter":[{"name":"patient","valueIdentifier":{"system":"http://fhir.nl/fhir/NamingSystem/bsn","value":"${bsn}"}}]}`, more);

/** Each makes a request that is right wrong on the line. */
const changes: Readonly<Record<string, Change>> = {
  'another content type': { more: [['Content-Type', 'text/plain']] },
  'XML by its content type': { more: [['Content-Type', 'application/fhir+xml']] },
  'a form where JSON is asked': { more: [['Content-Type', 'application/x-www-form-urlencoded']] },
  'no content type': { more: [['Content-Type', absent]] },
  'a content type that is none': { more: [['Content-Type', '///;;;']] },
  'two content types': { more: [['Content-Type', 'text/plain'], ['content-type', 'text/html']] },
  'a length that is no number': { more: [['Content-Length', 'many']] },
  'a negative length': { more: [['Content-Length', '-1']] },
  'two lengths': { more: [['Content-Length', '5'], ['content-length', '500']] },
  'length and chunks': { more: [['Content-Length', '5'], ['Transfer-Encoding', 'chunked']] },
  'a transfer encoding that is none': { more: [['Transfer-Encoding', 'cow']] },
  'no host': { more: [['Host', absent]] },
  'two hosts': { more: [['Host', 'one.test'], ['host', 'two.test']] },
  'a header that never ends': { more: [['X-Long', 'x'.repeat(40_000)]] },
  'three hundred cookies': { more: Array.from({ length: 3_000 }, (_, index) => [`X-${index}`, 'y'.repeat(10)] as const) },
  'a name with a space': { more: [['X Bad', 'yes']] },
  'a zero byte in a value': { more: [['X-Zero', 'a\u0001\u0000b']] },
  'no request line': { requestLine: 'GARBAGE' },
  'a version that is none': { requestLine: 'POST /fhir/$medication-overview HTTP/9.9' },
  'a method that is none': { requestLine: 'F@ST /fhir/$medication-overview HTTP/1.1' },
  'a path without a slash': { requestLine: 'POST fhir HTTP/1.1' },
};

export const headers: Family = ({ oneOf }, means) => {
  const what = oneOf(Object.keys(changes));
  const { more = [], ...rest } = changes[what] ?? {};
  return { what, target: 'gateway', request: { ...overview(means, more), ...rest } };
};

/** A withdrawal that names no version, or none that exists. */
export const versions: Family = ({ oneOf }, { tokens }) => {
  const value = oneOf(['*', '1', 'W/1', 'W/"x"', '"', '', 'W/"1", W/"2"', '\u00e9', 'W/"99999999999999999999"']);
  const path = '/fhir/Consent/3f0c4a86-0d0f-4d5c-8f0a-2f1f6a1f0a11';
  return { what: `If-Match ${value}`, target: 'consent', request: { ...post(path, tokens.client, '{"resourceType":"Consent","status":"inactive"}', [['If-Match', value]]), method: 'PUT' } };
};
