import type { RegionConfig, Settings } from '#libs/platform';

export interface AuthorizationServer {
  readonly issuer: string;
  readonly tokenEndpoint: string;
  readonly jwksUri: string | null;
}

const issuerOf = ({ TOKEN_ISSUER }: Pick<Settings, 'TOKEN_ISSUER'>): string => TOKEN_ISSUER;

/** The embedded one, or the one outside that the settings name. */
export const authorizationServer = (settings: Settings): AuthorizationServer => ({
  issuer: issuerOf(settings),
  tokenEndpoint: settings.TOKEN_ENDPOINT_URL ?? `${issuerOf(settings)}/token`,
  jwksUri: settings.TOKEN_SIGNING_KEYS_FILE ? `${issuerOf(settings)}/jwks` : (settings.TOKEN_JWKS_URL ?? null),
});

const whatWorks = {
  grant_types_supported: ['client_credentials'],
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
  token_endpoint_auth_signing_alg_values_supported: ['RS384', 'ES384'],
};

const scopesOf = (region: RegionConfig): string[] => [...new Set(region.systems.flatMap(({ scopes }) => scopes))].sort();

/** RFC 8414; only what works. */
export const serverMetadata = (server: AuthorizationServer, region: RegionConfig): object => ({
  issuer: server.issuer,
  token_endpoint: server.tokenEndpoint,
  jwks_uri: server.jwksUri,
  response_types_supported: [],
  scopes_supported: scopesOf(region),
  ...whatWorks,
});

/** SMART App Launch 2.2, the members that Backend Services need. */
export const smartConfiguration = (server: AuthorizationServer, region: RegionConfig): object => ({
  issuer: server.issuer,
  token_endpoint: server.tokenEndpoint,
  ...(server.jwksUri === null ? {} : { jwks_uri: server.jwksUri }),
  ...whatWorks,
  scopes_supported: scopesOf(region),
  capabilities: ['client-confidential-asymmetric', 'permission-v2'],
});
