/** What two answers to the same question may differ in: when they were given, how long it took, under which id. */
const differing = new Set(['ageMs', 'lastUpdated', 'timestamp', 'recorded', 'diagnostics']);

/** The same text for answers that say the same. */
export function withoutWhatDiffers(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body, (name, value: unknown) => (differing.has(name) ? undefined : value)));
  } catch {
    return body;
  }
}
