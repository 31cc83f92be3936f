import { randomUUID } from 'node:crypto';
import type { Clock } from '#libs/kernel';
import Provider, { errors, type ClientMetadata, type Configuration, type JWKS, type KoaContextWithOIDC } from 'oidc-provider';
import type { RegisteredSystem } from '../../../domain/registered-system.js';
import type { UsedAssertions } from '../../../application/used-assertions.port.js';
import { assertionIsAcceptable, clockSkewSeconds } from './assertion-is-acceptable.js';
import { closedFeatures } from './features.js';
import { issuedClaims } from './issued-claims.js';
import { grantedScopes } from './requested-scopes.js';
import { UsedAssertionsAdapter } from './used-assertions.adapter.js';

export const tokenLifeSeconds = 300;

export interface TokenServerParts {
  readonly issuer: string;
  readonly audience: string;
  readonly signingKeys: JWKS;
  readonly clients: readonly ClientMetadata[];
  readonly systemOf: (id: string) => RegisteredSystem | null;
  readonly used: UsedAssertions;
  /** Outside systems sign by the real clock; `regionClock` may be shifted in a demonstration. */
  readonly realClock: Clock;
  readonly regionClock: Clock;
}

export function makeProvider(parts: TokenServerParts): Provider {
  const provider = new Provider(parts.issuer, configurationOf(parts));
  const accepted = new Set([parts.issuer, `${parts.issuer}/token`]);
  Object.defineProperty(provider.OIDCContext.prototype, 'clientJwtAuthExpectedAudience', { value: () => accepted });
  return provider;
}

function configurationOf(parts: TokenServerParts): Configuration {
  return {
    adapter: (model: string) => new UsedAssertionsAdapter(model, parts.used),
    assertJwtClientAuthClaimsAndHeader: (_ctx, claims, header) => assertionIsAcceptable(parts.realClock, claims, header),
    clients: [...parts.clients],
    clientAuthMethods: ['private_key_jwt'],
    clientBasedCORS: () => false,
    clientDefaults: { id_token_signed_response_alg: 'ES384', grant_types: ['client_credentials'], response_types: [], redirect_uris: [] },
    clockTolerance: clockSkewSeconds,
    // No cookie is ever set: the package only wants a key to be there.
    cookies: { keys: [randomUUID()] },
    enabledJWA: { clientAuthSigningAlgValues: ['RS384', 'ES384'], idTokenSigningAlgValues: ['ES384'] },
    extraTokenClaims: (ctx) => issuedClaims(String(ctx.oidc.params?.['client_assertion']), systemOf(parts, ctx)),
    features: { ...closedFeatures, resourceIndicators: oneResource(parts) },
    formats: { customizers: { jwt: (_ctx, _token, jwt) => void Object.assign(jwt.payload, lifeFrom(parts.regionClock)) } },
    jwks: parts.signingKeys,
    responseTypes: [],
    scopes: [],
    ttl: { ClientCredentials: tokenLifeSeconds },
  };
}

const oneResource = (parts: TokenServerParts): NonNullable<Configuration['features']>['resourceIndicators'] => ({
  enabled: true,
  defaultResource: () => parts.audience,
  getResourceServerInfo: (ctx, resource) => {
    if (resource !== parts.audience) throw new errors.InvalidTarget();
    return {
      scope: grantedScopes(ctx.oidc.params?.['scope'], systemOf(parts, ctx)),
      audience: parts.audience,
      accessTokenTTL: tokenLifeSeconds,
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg: 'ES384' } },
    };
  },
});

function systemOf(parts: TokenServerParts, ctx: KoaContextWithOIDC): RegisteredSystem {
  const system = parts.systemOf(ctx.oidc.client?.clientId ?? '');
  if (!system) throw new errors.InvalidClientAuth('the system is not registered');
  return system;
}

function lifeFrom(clock: Clock): { iat: number; exp: number } {
  const iat = Math.floor(clock.now().getTime() / 1_000);
  return { iat, exp: iat + tokenLifeSeconds };
}
