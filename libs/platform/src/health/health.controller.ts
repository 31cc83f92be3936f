import { Controller, Get, Inject } from '@nestjs/common';
import { GatewayError } from '#libs/kernel';
import { SETTINGS } from '../settings/load-settings.js';
import type { Settings } from '../settings/settings.schema.js';
import { READINESS_CHECKS, type ReadinessCheck } from './readiness.js';

/** For the platform that runs the process: no token, no client, no detail. */
@Controller('health')
export class HealthController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(READINESS_CHECKS) private readonly checks: readonly ReadinessCheck[],
  ) {}

  @Get('live')
  live(): object {
    return { status: 'live', name: this.settings.PROCESS_NAME };
  }

  @Get('ready')
  async ready(): Promise<object> {
    const results = await Promise.allSettled(this.checks.map((check) => check.isReady()));
    const failing = this.checks.filter((_, index) => !isTrue(results[index])).map((check) => check.name);
    if (failing.length > 0) throw new GatewayError('unavailable', `not ready: ${failing.join(', ')}`);
    return { status: 'ready', name: this.settings.PROCESS_NAME };
  }
}

const isTrue = (result: PromiseSettledResult<boolean> | undefined): boolean => result?.status === 'fulfilled' && result.value;
