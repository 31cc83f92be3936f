import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Logger } from '#libs/platform';
import { SettleDeeds, type SettlingRound } from './settle-deeds.js';

export const settleEveryMs = 15_000;
/** A round that does not end by then is left: its transaction rolls back, and the note is there at the next start. */
export const mostStoppingMs = 2_000;

/** At the start and for as long as the process lives, whoever left the notes. */
@Injectable()
export class SettleRegularly implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> | null = null;
  private readonly stopping = new AbortController();

  constructor(
    private readonly deeds: SettleDeeds,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.begin();
    this.timer = setInterval(() => this.begin(), settleEveryMs).unref();
  }

  /** While the database is still open. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    let bound: NodeJS.Timeout | undefined;
    await Promise.race([this.round, new Promise((resolve) => (bound = setTimeout(resolve, mostStoppingMs)))]);
    clearTimeout(bound);
  }

  private begin(): void {
    this.round ??= this.settle().finally(() => (this.round = null));
  }

  private async settle(): Promise<void> {
    try {
      this.tell(await this.deeds.execute(undefined, this.stopping.signal));
    } catch (error) {
      this.logger.failure('noted deeds could not be looked for; it is tried again', error);
    }
  }

  private tell({ settled, failed, failure, ofOtherForms }: SettlingRound): void {
    if (settled > 0) this.logger.event('warn', 'deeds that were noted and not logged are in the log now', { count: settled });
    if (failed > 0) this.logger.failure('noted deeds could not be logged; they are tried again', failure, { count: failed });
    if (ofOtherForms > 0) this.logger.event('warn', 'noted deeds wait for a version that knows their form', { count: ofOtherForms });
  }
}
