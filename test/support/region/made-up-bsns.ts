const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
const suffixes = 100_000;
const perSuite = 5_000;

const passesElevenTest = (bsn: string): boolean => weights.reduce((sum, weight, index) => sum + weight * Number(bsn[index]), 0) % 11 === 0;

/** Numbers of nobody, in the test range 9999xxxxx; each suite has a block of its own, so that suites do not meet. */
export function madeUpBsns(block: number): () => string {
  let at = (block * perSuite) % suffixes;
  return () => {
    for (;;) {
      const bsn = `9999${String(at).padStart(5, '0')}`;
      at += 1;
      if (passesElevenTest(bsn)) return bsn;
    }
  };
}
