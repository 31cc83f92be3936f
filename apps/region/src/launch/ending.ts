import { atMost } from '../disk/pause.js';

export interface Stoppable {
  readonly stop: () => unknown;
  readonly withinMs: number;
}

/** What has to be stopped, last started first; also when the start itself is called off halfway. */
export class Ending {
  readonly #begun = new AbortController();
  readonly #toStop: Stoppable[] = [];
  #failed = false;

  /** Aborted as soon as the region is asked to end. */
  readonly signal = this.#begun.signal;
  readonly hasBegun = (): boolean => this.signal.aborted;
  readonly begin = (): void => this.#begun.abort();
  /** It ends by an error: whoever started it must see that in the exit code. */
  readonly fail = (): void => {
    this.#failed = true;
    this.begin();
  };
  readonly hasFailed = (): boolean => this.#failed;

  afterwards(stop: () => unknown, withinMs = 1_000): void {
    this.#toStop.push({ stop, withinMs });
  }

  async stopAll(): Promise<void> {
    this.begin();
    for (let next = this.#toStop.pop(); next; next = this.#toStop.pop()) await stopOne(next);
  }
}

/** One that does not stop, or fails at it, does not keep the others up. */
async function stopOne({ stop, withinMs }: Stoppable): Promise<void> {
  await atMost(withinMs, Promise.resolve().then(stop).catch(() => undefined));
}
