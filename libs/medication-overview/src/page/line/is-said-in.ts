/** Whether a text holds these words, whatever its capitals, its points and its plurals. */
export const isSaidIn = (text: string, words: string): boolean => plain(text).includes(plain(words));

/** Words between spaces; a point or comma stays within a number only. */
const plain = (text: string): string =>
  ` ${text.toLowerCase()} `
    .replace(/\bmax(imum)?\b\.?/g, 'maximaal')
    .replace(/\b(stuk|tablet|capsule|druppel|zakje|pleister|inhalatie)(s|ten)\b/g, '$1')
    .replace(/\bdoses\b/g, 'dosis')
    .replace(/\//g, ' per ')
    .replace(/[^\p{L}\p{N}.,]+|[.,](?!\d)/gu, ' ')
    .replace(/ +/g, ' ');
