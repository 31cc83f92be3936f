const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
const passesElevenTest = (bsn: string): boolean => weights.reduce((sum, weight, index) => sum + weight * Number(bsn[index]), 0) % 11 === 0;

/** Numbers of nobody, in the test range 9999xxxxx. */
export const strangers: readonly string[] = Array.from({ length: 2_000 }, (_, index) => `9999${String(80_000 + index)}`).filter(passesElevenTest).slice(0, 40);
