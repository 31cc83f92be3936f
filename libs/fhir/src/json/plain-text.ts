/** FHIR keeps tabs and ends of lines, no other control character; half a surrogate pair is no character at all. */
export const isPlainText = (text: string): boolean => text.isWellFormed() && ![...controls(text)].some(({ 0: control }) => !allowed.has(control));

const allowed = new Set(['\t', '\n', '\r']);
const controls = (text: string): Iterable<RegExpMatchArray> => text.matchAll(/\p{Cc}/gu);
