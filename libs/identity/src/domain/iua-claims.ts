/** Who asks, as an assertion or access token states it (IHE IUA, `extensions.ihe_iua`). */
export interface IuaClaims {
  readonly organisation: string;
  readonly team: string | null;
  readonly person: string;
  readonly role: string;
  readonly purpose: string | null;
}

/** Nothing that means something in a log, a page or a path. */
const wordForm = /^[\p{L}\p{N}][\p{L}\p{N} .,:@_-]{0,63}$/u;

/** null: a claim that must be there is absent, or one is not a plain word. */
export function readIuaClaims(extensions: unknown): IuaClaims | null {
  const claims = member(extensions, 'ihe_iua');
  const [organisation, team, person, role, purpose] = [
    word(member(claims, 'subject_organization_id')),
    word(member(claims, 'subject_team')),
    word(member(claims, 'person_id')),
    word(member(claims, 'subject_role')),
    word(member(claims, 'purpose_of_use')),
  ];
  if (!organisation || !person || !role || team === undefined || purpose === undefined) return null;
  return { organisation, team, person, role, purpose };
}

/** The claims as they travel in an access token. */
export const writeIuaClaims = (claims: IuaClaims): Record<string, string> => ({
  subject_organization_id: claims.organisation,
  ...(claims.team === null ? {} : { subject_team: claims.team }),
  person_id: claims.person,
  subject_role: claims.role,
  ...(claims.purpose === null ? {} : { purpose_of_use: claims.purpose }),
});

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

/** null: absent. undefined: there, but not a plain word. */
function word(value: unknown): string | null | undefined {
  if (value === undefined) return null;
  return typeof value === 'string' && wordForm.test(value) ? value : undefined;
}
