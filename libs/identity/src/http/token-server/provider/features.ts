import type { Configuration } from 'oidc-provider';

const off = { enabled: false };

/** Client credentials and nothing else: every other way in is closed by name, so that an update of the package opens none. */
export const closedFeatures: NonNullable<Configuration['features']> = {
  backchannelLogout: off,
  claimsParameter: off,
  clientCredentials: { enabled: true },
  deviceFlow: off,
  devInteractions: off,
  dPoP: off,
  encryption: off,
  introspection: off,
  jwtIntrospection: off,
  jwtResponseModes: off,
  jwtUserinfo: off,
  pushedAuthorizationRequests: off,
  registration: off,
  registrationManagement: off,
  requestObjects: off,
  revocation: off,
  rpInitiatedLogout: off,
  userinfo: off,
};
