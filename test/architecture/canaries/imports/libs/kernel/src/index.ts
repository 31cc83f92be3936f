export type Verdict = 'permit' | 'deny';
