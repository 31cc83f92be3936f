import { progressOn } from './progress.js';

/** Steps at these moments, in ms; what a person who watches reads. */
function watched(moments: readonly number[], isTTY: boolean): string {
  let [now, text] = [0, ''];
  const progress = progressOn({ isTTY, write: (part) => void (text += part) }, () => now);
  moments.forEach((moment, index) => {
    now = moment;
    progress.step(index + 1, moments.length, 'Bestanden geladen');
  });
  return text;
}

describe('the progress of work that takes long', () => {
  it.each([
    ['is told after two seconds', [500, 2_100, 2_500], true, 'Bestanden geladen: 2 van 3\n'],
    ['is told again after two more', [2_000, 4_000], true, 'Bestanden geladen: 1 van 2\nBestanden geladen: 2 van 2\n'],
    ['is not told of work that was quick', [500, 1_900], true, ''],
    ['is not told to a script', [2_100, 4_200], false, ''],
  ])('%s', (_situation, moments, isTTY, expected) => {
    expect(watched(moments, isTTY)).toBe(expected);
  });
});
