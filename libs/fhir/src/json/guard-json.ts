import { GatewayError } from '#libs/kernel';

const quote = 34;
const backslash = 92;
const colon = 58;
const openBrace = 123;
const openBracket = 91;
const closeBrace = 125;
const closeBracket = 93;
const whitespace = new Set([9, 10, 13, 32]);
const forbiddenNames = new Set(['__proto__']);

/** One pass over the text: too deep, a name twice in one object, a name that reaches into prototypes. */
export function guardJson(text: string, maxDepth: number): void {
  const open: (Set<string> | null)[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      const end = endOfString(text, at);
      if (isName(text, end)) addName(open.at(-1), text.slice(at, end));
      at = end;
      continue;
    }
    if (code === openBrace || code === openBracket) enter(open, code === openBrace, maxDepth);
    else if (code === closeBrace || code === closeBracket) open.pop();
    at += 1;
  }
}

function enter(open: (Set<string> | null)[], isObject: boolean, maxDepth: number): void {
  open.push(isObject ? new Set() : null);
  if (open.length > maxDepth) throw new GatewayError('invalid', `JSON is nested deeper than ${maxDepth} levels`);
}

/** Index after the closing quote. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 2;
    else if (code === quote) return at + 1;
    else at += 1;
  }
  return text.length;
}

function isName(text: string, after: number): boolean {
  let at = after;
  while (whitespace.has(text.charCodeAt(at))) at += 1;
  return text.charCodeAt(at) === colon;
}

function addName(names: Set<string> | null | undefined, quoted: string): void {
  if (!names) return;
  const name = quoted.includes('\\') ? unescaped(quoted) : quoted.slice(1, -1);
  if (forbiddenNames.has(name)) throw new GatewayError('invalid', 'JSON holds a name that is not allowed');
  if (names.has(name)) throw new GatewayError('invalid', 'JSON holds the same name twice in one object');
  names.add(name);
}

function unescaped(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch (cause) {
    throw new GatewayError('invalid', 'the body is not valid JSON', { cause });
  }
}
