/** Characters that a terminal shows two columns wide, and marks that take none. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const mark = /\p{M}/u;

const columnsOf = (character: string): number => (mark.test(character) ? 0 : wide.test(character) ? 2 : 1);
const widthOf = (text: string): number => [...text].reduce((columns, character) => columns + columnsOf(character), 0);

/** Where a line may end: not within a telephone number, nor between a day and its time. */
const gaps = /(?<!\d) | (?!\d)/;

/** Lines of at most so many columns, the later ones as far in as asked. A word that does not fit at all is broken; nothing is cut off. */
export function wrapped(text: string, width: number, first: string, others = first.replace(/./gu, ' ')): string[] {
  const lines = [first];
  let isFresh = true;
  for (const word of text.split(gaps).flatMap((one) => pieces(one, width - widthOf(others)))) {
    const line = lines.at(-1) ?? '';
    const longer = isFresh ? line + word : `${line} ${word}`;
    if (widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(others + word);
    isFresh = false;
  }
  return lines;
}

function pieces(word: string, width: number): string[] {
  const found = [''];
  let columns = 0;
  for (const character of word) {
    columns += columnsOf(character);
    if (columns > width) {
      found.push('');
      columns = columnsOf(character);
    }
    found[found.length - 1] += character;
  }
  return found;
}
