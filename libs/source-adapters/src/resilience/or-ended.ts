/** null as soon as the signal ends the wait; what is waited for goes on. */
export async function orEnded<Result>(awaited: Promise<Result>, signal: AbortSignal): Promise<Result | null> {
  const { promise: ended, resolve } = Promise.withResolvers<null>();
  const end = (): void => resolve(null);
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  try {
    return await Promise.race([ended, awaited]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}
