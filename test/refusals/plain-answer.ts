/** An answer as it went over the line, without what differs by right: the request id and the hour. */
export interface PlainAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Question {
  readonly url: string;
  readonly token?: string | undefined;
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: string;
  readonly contentType?: string;
  readonly ifMatch?: string;
}

const byRight = ['date', 'x-request-id', 'connection', 'keep-alive'];
const requestIdForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function plainAnswer({ url, token, method = 'POST', body, contentType = 'application/fhir+json', ifMatch }: Question): Promise<PlainAnswer> {
  const response = await fetch(url, {
    method,
    headers: {
      accept: 'application/fhir+json',
      ...(body === undefined ? {} : { 'content-type': contentType }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    },
    ...(body === undefined ? {} : { body }),
  });
  const requestId = response.headers.get('x-request-id') ?? '';
  if (!requestIdForm.test(requestId)) throw new Error('an answer without a request id');
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !byRight.includes(name)));
  return { status: response.status, headers, body: (await response.text()).replaceAll(requestId, '<request>') };
}
