import { isOrganisationType, isUra, type OrganisationType, type Ura } from '#libs/kernel';

/** Whom the client lets read a part: what the decision calls `who`. */
export type Reader =
  | { readonly kind: 'organisation-type'; readonly type: OrganisationType; readonly role: string | null }
  | { readonly kind: 'organisation'; readonly ura: Ura }
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'person'; readonly person: string; readonly organisation: null };

const name = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** As a token names a person. */
const personName = /^[\p{L}\p{N}][\p{L}\p{N} .,@_-]{0,63}$/u;

/** `orgtype:T`, `orgtype:T/ROLE`, `ura:U`, `team:T` or `person:P`; null: nobody we know how to name. */
export function readReader(code: string): Reader | null {
  const [kind = '', value = '', ...rest] = code.split(':');
  if (rest.length > 0) return null;
  switch (kind) {
    case 'orgtype':
      return roleAt(value);
    case 'ura':
      return isUra(value) ? { kind: 'organisation', ura: value } : null;
    case 'team':
      return name.test(value) ? { kind: 'team', team: value } : null;
    case 'person':
      return personName.test(value) ? { kind: 'person', person: value, organisation: null } : null;
    default:
      return null;
  }
}

function roleAt(value: string): Reader | null {
  const [type = '', role = null, ...rest] = value.split('/');
  if (!isOrganisationType(type) || rest.length > 0 || (role !== null && !name.test(role))) return null;
  return { kind: 'organisation-type', type, role };
}
