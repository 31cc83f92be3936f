// breaks: oracles-stand-alone
import type { Verdict } from '#libs/kernel';

export type Borrowed = Verdict;
