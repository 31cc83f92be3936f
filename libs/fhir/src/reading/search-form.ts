import { GatewayError } from '#libs/kernel';
import type { SearchParameter } from '../interaction/interaction.js';
import { isPlainText } from '../json/plain-text.js';

const maxValues = 50;

/** The form of a POST _search against its allow-list: every name must be listed and come once. */
export function readSearchForm(body: unknown, allowed: readonly SearchParameter[]): ReadonlyMap<string, string> {
  const form = new URLSearchParams(typeof body === 'string' ? body : '');
  const names = new Set(allowed.map((parameter) => parameter.name));
  const found = new Map<string, string>();
  for (const [name, value] of form) {
    if (!names.has(name)) throw new GatewayError('invalid', 'a search parameter is not supported here; see /fhir/metadata');
    if (found.has(name)) throw new GatewayError('invalid', 'a search parameter may come once only');
    if (!isPlainText(value)) throw new GatewayError('invalid', 'a search parameter holds a character that is not allowed');
    if (value.split(',').length > maxValues) throw new GatewayError('invalid', 'a search parameter holds too many values');
    found.set(name, value);
  }
  for (const { name, required } of allowed) {
    if (required && !found.get(name)) throw new GatewayError('invalid', `the search parameter ${name} is required`);
  }
  return found;
}

/** `system|value` of a token parameter. */
export function readToken(value: string): { readonly system: string | null; readonly value: string } {
  const bar = value.indexOf('|');
  return bar < 0 ? { system: null, value } : { system: value.slice(0, bar), value: value.slice(bar + 1) };
}
