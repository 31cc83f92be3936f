// breaks: simulated-sources-stand-alone
import type { Verdict } from '#libs/kernel';

export type Borrowed = Verdict;
