import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, GatewayError, type Clock } from '#libs/kernel';
import { REGION, SETTINGS, type RegionConfig, type Settings } from '#libs/platform';
import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { audienceOf } from '../application/audience.js';
import { readIuaClaims } from '../domain/iua-claims.js';
import { notAuthenticated } from './bearer.js';
import { VerifiedTokens, type VerifiedToken } from './verified-tokens.js';

const capacity = 10_000;
const longestLifeSeconds = 300;
const clockSkewSeconds = 5;
/** An unknown key id makes us ask at most this often. */
const cooldownMs = 30_000;
const fetchTimeoutMs = 3_000;

/** Says what an access token states, or refuses it: our issuer, this region, ES384, not older than five minutes. */
@Injectable()
export class AccessTokens {
  private readonly verified = new VerifiedTokens(capacity);
  private readonly audience: string;
  private readonly keys: JWTVerifyGetKey;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(REGION) region: RegionConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.audience = audienceOf(region);
    this.keys = keysOf(settings);
  }

  async read(token: string): Promise<VerifiedToken> {
    const now = this.clock.now();
    const known = this.verified.find(token, now);
    if (known) return known;
    const verified = stated(await this.verify(token, now));
    this.verified.keep(token, verified);
    return verified;
  }

  private async verify(token: string, currentDate: Date): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        algorithms: ['ES384'],
        issuer: this.settings.TOKEN_ISSUER,
        audience: this.audience,
        typ: 'at+jwt',
        requiredClaims: ['exp', 'iat', 'client_id', 'scope'],
        maxTokenAge: longestLifeSeconds,
        clockTolerance: clockSkewSeconds,
        currentDate,
      });
      return payload;
    } catch (cause) {
      throw isAboutTheToken(cause) ? notAuthenticated(cause) : new GatewayError('unavailable', 'tokens cannot be checked now; try again shortly', { cause });
    }
  }
}

/** Keys that cannot be fetched say nothing about the token. */
const isAboutTheToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && !(error instanceof errors.JWKSInvalid) && error.code !== 'ERR_JOSE_GENERIC';

function keysOf({ TOKEN_JWKS_FILE, TOKEN_JWKS_URL }: Settings): JWTVerifyGetKey {
  if (TOKEN_JWKS_FILE) return createLocalJWKSet(JSON.parse(readFileSync(TOKEN_JWKS_FILE, 'utf8')) as JSONWebKeySet);
  return createRemoteJWKSet(new URL(TOKEN_JWKS_URL ?? ''), { cooldownDuration: cooldownMs, timeoutDuration: fetchTimeoutMs });
}

function stated(payload: JWTPayload): VerifiedToken {
  const { client_id: system, scope, exp = 0, iat = 0 } = payload;
  if (typeof system !== 'string' || typeof scope !== 'string') throw notAuthenticated();
  const expiresAt = new Date(Math.min(exp, iat + longestLifeSeconds) * 1_000);
  return { system, scopes: scope.split(' '), claims: readIuaClaims(payload['extensions']), expiresAt };
}
