import { isUtf8 } from 'node:buffer';
import { GatewayError } from '#libs/kernel';

/** FHIR is UTF-8. Other bytes would be replaced without a word, and a document stored with words that nobody wrote. */
export function bodyText(body: Buffer): string {
  if (isUtf8(body)) return body.toString('utf8');
  throw new GatewayError('invalid', 'the body is not valid UTF-8');
}
