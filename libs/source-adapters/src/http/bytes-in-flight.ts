import { orEnded } from '../resilience/or-ended.js';

/** Of answers that are being read, in one process, over all sources: who finds it full waits, and its source is not read on. */
export class BytesInFlight {
  readonly #held = new Map<object, number>();
  #total = 0;
  #room = Promise.withResolvers<void>();

  /** `free`: what each question may hold without a wait, so that a short answer never stands behind a long one. */
  constructor(private readonly most: number, private readonly free: number) {}

  /** Whether it had to wait. The question that began first never does, so that there is always one that ends. */
  async take(question: object, count: number, ends: AbortSignal): Promise<boolean> {
    this.#hold(question, 0, ends);
    let waited = false;
    while (this.#total + count > this.most && !this.#isFree(question) && !ends.aborted) {
      waited = true;
      await orEnded(this.#room.promise, ends);
    }
    this.#hold(question, count, ends);
    return waited;
  }

  /** What comes in after its question ended is thrown away, and counts for nobody. */
  #hold(question: object, count: number, { aborted }: AbortSignal): void {
    if (aborted) return;
    this.#total += count;
    this.#held.set(question, (this.#held.get(question) ?? 0) + count);
  }

  release(question: object): void {
    this.#total -= this.#held.get(question) ?? 0;
    this.#held.delete(question);
    this.#room.resolve();
    this.#room = Promise.withResolvers();
  }

  #isFree = (question: object): boolean => (this.#held.get(question) ?? 0) < this.free || this.#first() === question;
  #first = (): object | undefined => this.#held.keys().next().value;
}

/**
 * Over all sources and clients. Of one question at most 64 MiB (twice `maxBytes`) comes on top of it, of each other 256 KiB and
 * a piece: with 64 questions at once 112 MiB of text, in memory some six times as much, stays within a heap of 1 GB.
 */
export const bytesOfThisProcess = new BytesInFlight(32 * 1_048_576, 262_144);
