import { availableParallelism, loadavg } from 'node:os';
import type { Timed } from '../judging/judge.js';
import type { Hostile } from '../requests/hostile-request.js';
import { sendRaw, type RawRequest } from '../requests/raw-http.js';
import type { Origins } from '../running/stage.js';

/** Over both gateways by turns, where it is sent more than once at the same moment. */
export async function sendHostile(hostile: Hostile, origins: Origins): Promise<Timed[]> {
  const places = placesOf(hostile, origins);
  return Promise.all(Array.from({ length: hostile.times ?? 1 }, (_, index) => sendTimed(places[index % places.length] ?? origins.gateway, hostile.request)));
}

function placesOf({ at, target, times = 1 }: Hostile, origins: Origins): readonly string[] {
  if (at === 'outside-gateway') return [origins.outsideGateway];
  if (at === 'second-gateway') return [origins.secondGateway];
  if (target === 'consent') return [origins.consent];
  return times > 1 ? [origins.gateway, origins.secondGateway] : [origins.gateway];
}

export async function sendTimed(origin: string, request: RawRequest): Promise<Timed> {
  const since = performance.now();
  const answer = await sendRaw(origin, request).catch(() => ({ status: 0, headers: new Map<string, string>(), body: '' }));
  return { ...answer, elapsedMs: (performance.now() - since) / slowness() };
}

/** Our own processes keep this many busy; where more wait for the machine, the wait says more of it than of the region. */
const ownShare = 2;
const slowness = (): number => Math.max(1, (loadavg()[0] ?? 0) / availableParallelism() / ownShare);
