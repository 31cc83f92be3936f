import type { EventEmitter } from 'node:events';
import type { Logger } from '#libs/platform';
import type Provider from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';

/** One line per token asked for: which registered system, and how it ended. Never an assertion, nor a word of it. */
export function reportTo(logger: Logger, provider: Provider): void {
  provider.on('grant.success', (ctx) => logger.event('info', 'token issued', whoAsked(ctx)));
  provider.on('grant.error', (ctx, error) => logger.event('info', 'token refused', { ...whoAsked(ctx), reason: error.error }));
  provider.on('server_error', (ctx, error) => logger.failure('token endpoint failed', error, whoAsked(ctx)));
  (provider as EventEmitter).on('error', (error: unknown) => logger.failure('token endpoint failed', error));
}

function whoAsked(ctx: KoaContextWithOIDC): { system?: string; requestId?: string } {
  const system = ctx.oidc.client?.clientId;
  const requestId = ctx.res.getHeader('x-request-id');
  return { ...(system ? { system } : {}), ...(typeof requestId === 'string' ? { requestId } : {}) };
}
