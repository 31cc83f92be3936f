/** What steers instead of being read: direction marks, zero widths, tags. */
const invisible = /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/gu;
const endsOfLines = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
/** Private, unassigned and half characters: XML does not take all of them, and nobody can read them. */
const unreadable = /[\p{Co}\p{Cn}\p{Cs}]/gu;
const stackedMarks = /(\p{M}{3})\p{M}+/gu;

/** Most texts: words of plain characters with one space between. Nothing in them is to be mended. */
const plain = /^[!-~\u00c0-\u00ff]+(?: [!-~\u00c0-\u00ff]+)*$/u;

/** A text that a source sent, as characters that can be read in one direction. Nothing that can be read is cut off. */
export const harmless = (text: string): string =>
  plain.test(text) ? text : text.replace(endsOfLines, ' ').replace(invisible, '').replace(unreadable, '\ufffd').replace(stackedMarks, '$1').trim();

/** Every text in a value that holds only texts, lists and objects. */
export function everyText<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => everyText(item, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, content]) => [name, everyText<unknown>(content, change)])) as Value;
}
