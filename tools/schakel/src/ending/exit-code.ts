/** What a script sees; docs/contract.md. */
export const exitCodes = { done: 0, fault: 1, wrongUse: 2, refused: 3, partial: 4, notReachable: 5 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
