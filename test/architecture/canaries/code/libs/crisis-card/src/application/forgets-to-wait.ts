export function forget(work: () => Promise<void>): void {
  work(); // breaks: @typescript-eslint/no-floating-promises
  void work();
}
