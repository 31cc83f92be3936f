/** Every way in which a BSN may slip into a text: plain, with dots, URL-encoded, in base64 wherever it starts. */
export function disguisesOf(bsn: string): string[] {
  const dotted = `${bsn.slice(0, 4)}.${bsn.slice(4, 6)}.${bsn.slice(6)}`;
  const encoded = [...bsn].map((digit) => `%3${digit}`).join('');
  return [bsn, dotted, encoded, encoded.replaceAll('%', '%25'), ...[0, 1, 2].map((shift) => base64At(bsn, shift))];
}

/** The letters that do not depend on what stands before or after it. */
function base64At(text: string, shift: number): string {
  const letters = Buffer.from('\0'.repeat(shift) + text).toString('base64').replaceAll('=', '');
  const first = Math.ceil((shift * 8) / 6);
  const last = Math.floor(((shift + text.length) * 8) / 6);
  return letters.slice(first, last);
}
