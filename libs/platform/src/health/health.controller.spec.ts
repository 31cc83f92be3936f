import type { Settings } from '../settings/settings.schema.js';
import { HealthController } from './health.controller.js';

const settings = { PROCESS_NAME: 'gateway-1' } as Settings;
const database = (isReady: () => Promise<boolean>) => [{ name: 'database', isReady }];

describe('health', () => {
  it('is ready when everything it needs is there', async () => {
    expect(await new HealthController(settings, database(async () => true)).ready()).toEqual({ status: 'ready', name: 'gateway-1' });
  });

  it.each([
    ['says no', () => Promise.resolve(false)],
    ['cannot be asked', () => Promise.reject(new Error('password=secret'))],
  ])('sends traffic elsewhere (503) when the database %s, and names it only', async (_situation, isReady) => {
    await expect(new HealthController(settings, database(isReady)).ready()).rejects.toMatchObject({ category: 'unavailable', message: 'not ready: database' });
  });

  it('stays alive without anything', () => {
    expect(new HealthController(settings, []).live()).toEqual({ status: 'live', name: 'gateway-1' });
  });
});
