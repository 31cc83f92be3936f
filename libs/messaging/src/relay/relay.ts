import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, Logger, READINESS_CHECKS, REGION, type ReadinessCheck, type RegionConfig } from '#libs/platform';
import { sourceOf } from '../event/cloud-event.js';
import { EVENT_LOG, Fenced, type EventLog, type Fence } from '../log/event-log.port.js';
import { publishBatch } from './publish-batch.js';
import { ShardLeases } from './shard-leases.js';

const leaseMs = 10_000;
const idleMs = 100;
const afterFailureMs = 1_000;
const silentMs = 15_000;

/** From outbox to event log, for as long as the process lives. */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly holder = randomUUID();
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private lastRoundAt = -Infinity;

  constructor(
    @Inject(REGION) private readonly region: RegionConfig,
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(READINESS_CHECKS) private readonly checks: ReadinessCheck[],
    private readonly database: Database,
    private readonly leases: ShardLeases,
    private readonly logger: Logger,
  ) {}

  /** A process whose relay stands still is not ready. */
  onApplicationBootstrap(): void {
    this.checks.push({ name: 'relay', isReady: async () => this.isAlive() });
    this.running = this.run();
  }

  /** While the database is still open: gives the shards back, so that nobody waits for them. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await this.leases.release(this.holder).catch(() => undefined);
  }

  /** A round went well a short while ago. */
  isAlive(): boolean {
    return performance.now() - this.lastRoundAt < silentMs;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const waitMs = await this.round().catch((error: unknown) => this.failed(error));
      if (waitMs > 0) await pause(waitMs, this.stopping.signal);
    }
  }

  /** How long to wait for the next: not at all while there is more. */
  private async round(): Promise<number> {
    const fences = await this.leases.hold(this.holder, leaseMs);
    const published = await Promise.all(fences.map((fence) => this.publish(fence)));
    this.lastRoundAt = performance.now();
    return published.some((count) => count > 0) ? 0 : idleMs;
  }

  private async publish(fence: Fence): Promise<number> {
    return publishBatch(this.database, this.log, fence, sourceOf(this.region.id)).catch((error: unknown) => {
      if (error instanceof Fenced) return 0;
      throw error;
    });
  }

  private failed(error: unknown): number {
    this.logger.failure('the relay could not publish', error);
    return afterFailureMs;
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
