import type { Requester } from '#libs/kernel';

/** Who treats a client psychiatrically says who coordinates that; nobody else does. */
export const mayPublishCareTeams = ({ actsAs, organisationType }: Requester): boolean =>
  actsAs === 'care' && (organisationType === 'ggz' || organisationType === 'basis-ggz');

/** Who holds data of a client may say that the client is known; the client's own system holds none. */
export const mayRegisterClients = ({ actsAs }: Requester): boolean => actsAs === 'care' || actsAs === 'operator';
