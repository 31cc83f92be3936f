import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Logger } from '#libs/platform';
import { SettleDeeds } from './settle-deeds.js';

export const settleEveryMs = 15_000;

/** At the start and for as long as the process lives, whoever left the notes. */
@Injectable()
export class SettleRegularly implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> | null = null;

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
    await this.round;
  }

  private begin(): void {
    this.round ??= this.settle().finally(() => (this.round = null));
  }

  private async settle(): Promise<void> {
    try {
      const count = await this.deeds.execute();
      if (count > 0) this.logger.event('warn', 'deeds that were noted and not logged are in the log now', { count });
    } catch (error) {
      this.logger.failure('noted deeds could not be logged; they are tried again', error);
    }
  }
}
