import { tokenRequest, UnreadableKey, type SigningRequester } from './token-request.js';

export { UnreadableKey, type SigningRequester };

/** How to reach a region: the ready file has the endpoints and requesters, the keys lie beside it. */
export interface Reachable {
  readonly tokenEndpoint: string;
  readonly keysFolder: string;
  readonly requesters: Readonly<Record<string, SigningRequester>>;
  /** The real clock unless a test says otherwise: an authorization server judges assertions by its own. */
  readonly now?: () => Date;
}

/** A requester by name, perhaps as another person, in another role, or for a purpose. */
export interface Asking {
  readonly requester: string;
  readonly person?: string | undefined;
  readonly role?: string | undefined;
  readonly purpose: string | null;
}

export interface HttpCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly url: string;
  /** A text is sent as a form, anything else as FHIR JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What an answer may cost at most; longer or larger is no answer. */
  readonly within?: { readonly ms: number; readonly bytes: number };
}

export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed where it is JSON, else the text. */
  readonly body: unknown;
}

export interface AccessToken {
  readonly access_token: string;
  readonly expires_in: number;
}

export class TokenRefused extends Error {
  constructor(readonly reply: HttpReply) {
    super(`the token endpoint answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  }
}

export class GatewayUnreachable extends Error {}

const json = 'application/fhir+json';
const form = 'application/x-www-form-urlencoded';
const usualCost = { ms: 60_000, bytes: 256_000_000 };

/** The region's HTTP surfaces as any system reaches them: signs in, keeps the token while it lasts, asks. */
export class GatewayClient {
  readonly #tokens = new Map<string, { token: string; usableUntil: number }>();

  constructor(private readonly region: Reachable) {}

  async token(asking: Asking): Promise<AccessToken> {
    const reply = await send({ method: 'POST', url: this.region.tokenEndpoint, body: (await this.#request(asking)).toString() });
    if (reply.status !== 200) throw new TokenRefused(reply);
    return reply.body as AccessToken;
  }

  async ask(asking: Asking, call: HttpCall): Promise<HttpReply> {
    return send({ ...call, headers: { ...call.headers, authorization: `Bearer ${await this.#tokenFor(asking)}` } });
  }

  async #tokenFor(asking: Asking): Promise<string> {
    const name = JSON.stringify([asking.requester, asking.person, asking.role, asking.purpose]);
    const kept = this.#tokens.get(name);
    if (kept && kept.usableUntil > this.#now().getTime()) return kept.token;
    const { access_token: token, expires_in: seconds } = await this.token(asking);
    this.#tokens.set(name, { token, usableUntil: this.#now().getTime() + (seconds * 1_000) / 2 });
    return token;
  }

  #request({ requester: name, person, role, purpose }: Asking): Promise<URLSearchParams> {
    const known = this.region.requesters[name];
    if (!known) throw new Error(`the region has no requester ${name}`);
    const requester = { ...known, ...(person === undefined ? {} : { person }), ...(role === undefined ? {} : { role }) };
    return tokenRequest({ ...this.region, requester, purpose, now: this.#now() });
  }

  #now = (): Date => this.region.now?.() ?? new Date();
}

/** One request; any status is an answer. Redirects are not followed: a gateway sends none. */
export async function send(call: HttpCall): Promise<HttpReply> {
  const { response, text } = await answered(call).catch((error: unknown) => {
    throw new GatewayUnreachable(`no answer from ${new URL(call.url).origin}`, { cause: error });
  });
  return { status: response.status, headers: Object.fromEntries(response.headers), body: isJson(response) ? JSON.parse(text) : text };
}

async function answered({ method, url, body, headers, within = usualCost }: HttpCall): Promise<{ response: Response; text: string }> {
  const content = typeof body === 'string' ? { type: form, text: body } : { type: json, text: JSON.stringify(body) };
  const sent = body === undefined ? { headers: { accept: json, ...headers } } : { body: content.text, headers: { accept: json, 'content-type': content.type, ...headers } };
  const response = await fetch(url, { method, ...sent, redirect: 'manual', signal: AbortSignal.timeout(within.ms) });
  return { response, text: await textOf(response, within.bytes) };
}

async function textOf({ body }: Response, mostBytes: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.length;
    if (bytes > mostBytes) throw new Error(`an answer of more than ${mostBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

const isJson = (response: Response): boolean => /[/+]json\b/.test(response.headers.get('content-type') ?? '');
