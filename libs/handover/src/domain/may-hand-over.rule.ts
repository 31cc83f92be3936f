import type { OrganisationType } from '#libs/kernel';

/** Whose word is taken that they treat the client, while no care team says who is responsible. */
const psychiatric: readonly OrganisationType[] = ['ggz', 'basis-ggz'];

/** Only who is responsible for a client can hand them over; `responsible` null: nobody is known to be. */
export const mayHandOver = ({ type, team }: { readonly type: OrganisationType | null; readonly team: string }, responsible: string | null): boolean =>
  responsible === null ? type !== null && psychiatric.includes(type) : team === responsible;
