import { bulkhead } from 'cockatiel';

/** Takes its turn, in the order of asking; rejects what ended before it came. */
export type TakeTurn = <Result>(question: () => Promise<Result>, ends: AbortSignal) => Promise<Result>;

export function turns(atOnce: number): TakeTurn {
  const places = bulkhead(atOnce, Infinity);
  return (question, ends) => places.execute(question, ends);
}
