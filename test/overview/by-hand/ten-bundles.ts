import { b999900468 } from './b999900468.by-hand.js';
import { b999900481 } from './b999900481.by-hand.js';
import { b999900493 } from './b999900493.by-hand.js';
import { b999900936 } from './b999900936.by-hand.js';
import { b999900948 } from './b999900948.by-hand.js';
import { b999900985 } from './b999900985.by-hand.js';
import { b999908558 } from './b999908558.by-hand.js';
import { b999908625 } from './b999908625.by-hand.js';
import { b999909162 } from './b999909162.by-hand.js';
import { b999909253 } from './b999909253.by-hand.js';
import type { HandBundle } from './expected.js';

/** The ten that were written out by hand, of the 25 in test/overview/nictiz-bundles.ts. */
export const tenBundles: readonly HandBundle[] = [
  b999900468, b999900481, b999900493, b999900936, b999900948, b999900985, b999908558, b999908625, b999909162, b999909253,
];
