import { GatewayError } from '#libs/kernel';

/** Below U+0020, without the tab and the ends of lines that FHIR keeps. */
const control = /[^\P{Cc}\t\n\r\u007f-\u009f]/u;

/** No control character, and no half of a surrogate pair, which is no character at all. */
export const isPlainText = (text: string): boolean => text.isWellFormed() && !control.test(text);

/** Every text and every name in what a caller sent; no database or log takes the others. */
export function onlyPlainText(value: unknown): void {
  if (typeof value === 'string' && !isPlainText(value)) throw new GatewayError('invalid', 'JSON holds a character that is not allowed in a text');
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    onlyPlainText(name);
    onlyPlainText(part);
  }
}
