import { isJsonObject, type JsonObject } from '#libs/fhir';
import { GatewayError } from '#libs/kernel';

/** What cannot be understood in a consent never widens it: it is refused, with the place. */
export const refused = (expression: string, text: string): GatewayError => new GatewayError('invalid', text, { expression });

export function onlyThese(value: JsonObject, names: readonly string[], at: string): void {
  const unknown = Object.keys(value).find((name) => !names.includes(name));
  if (unknown !== undefined) throw refused(at, `an element of ${at} is not understood here`);
}

export function objectAt(value: unknown, at: string): JsonObject {
  if (!isJsonObject(value)) throw refused(at, `${at} is required and is an object`);
  return value;
}

export function listAt(value: unknown, at: string): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length === 0 || value.length > 50) throw refused(at, `${at} is a list of 1 to 50, or is left out`);
  return value;
}

export function textAt(value: unknown, at: string): string {
  if (typeof value !== 'string' || value === '' || value.length > 200) throw refused(at, `${at} is required and is a text of at most 200 characters`);
  return value;
}

/** A coding of one system; a code of that system. */
export function codeAt<Code extends string>(value: unknown, system: string, isCode: (code: unknown) => code is Code, at: string): Code {
  const coding = objectAt(value, at);
  onlyThese(coding, ['system', 'code', 'display'], at);
  if (coding['system'] !== system || !isCode(coding['code'])) throw refused(at, `${at} holds no code that is known here`);
  return coding['code'];
}
