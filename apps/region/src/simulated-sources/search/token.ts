import { isPlainObject, listOf, type Coding, type Identifier } from '../store/record.js';

/** One value of a token parameter: `system|code`, `|code` (without a system), `system|` (any code) or `code`. */
export interface Token {
  readonly system: string | null;
  readonly code: string | null;
}

/** Values between commas are alternatives; a backslash keeps a comma as it is. */
export function tokensIn(parameter: string): Token[] {
  return parameter.split(/(?<!\\),/).map((part) => tokenOf(part.replaceAll('\\,', ',')));
}

function tokenOf(text: string): Token {
  const bar = text.indexOf('|');
  if (bar < 0) return { system: null, code: text };
  return { system: text.slice(0, bar), code: text.slice(bar + 1) || null };
}

const isMeant = (token: Token, system: string, code: string): boolean =>
  (token.system === null || token.system === system) && (token.code === null || token.code === code);

export const matchesIdentifier = (tokens: readonly Token[], identifiers: readonly Identifier[]): boolean =>
  identifiers.some(({ system = '', value = '' }) => tokens.some((token) => isMeant(token, system, value)));

/** A category is a CodeableConcept, a list of them, or (an allergy's) a plain code. */
export function matchesConcept(tokens: readonly Token[], element: unknown): boolean {
  const codings = listOf<unknown>(element).flatMap((concept) =>
    isPlainObject(concept) ? listOf<Coding>(concept['coding']) : [{ code: String(concept) }],
  );
  return codings.some(({ system = '', code = '' }: Coding) => tokens.some((token) => isMeant(token, system, code)));
}
