import type { Category, OrganisationType, Purpose, Sensitivity, Ura } from '#libs/kernel';

/** To whom a provision speaks, from wide to narrow. */
export type Who =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'organisation-type'; readonly type: OrganisationType; readonly role: string | null }
  | { readonly kind: 'organisation'; readonly ura: Ura }
  | { readonly kind: 'team'; readonly team: string }
  /** A person id is what their own system says it is; with the organisation (null: not said) it is that person there. */
  | { readonly kind: 'person'; readonly person: string; readonly organisation: Ura | null }
  | { readonly kind: 'relative'; readonly relative: string };

/** Identity of the consent that a decision rests on. */
export interface ConsentVersion {
  readonly id: string;
  readonly version: number;
}

/** One thing the client said. `null` in a dimension: it names no value there, and so covers every value. */
export interface Provision {
  readonly consent: ConsentVersion;
  readonly kind: 'grant' | 'objection';
  readonly who: Who;
  readonly categories: readonly Category[] | null;
  readonly sensitivities: readonly Sensitivity[] | null;
  readonly purposes: readonly Purpose[] | null;
  /** The organisation whose records it is about. */
  readonly holder: Ura | null;
  /** In force from this moment on. */
  readonly from: Date | null;
  /** No longer in force at this moment. */
  readonly until: Date | null;
  /** An objection that holds against a declared emergency too. */
  readonly alsoInEmergency: boolean;
}

/** What a grant without a named purpose covers: care, crisis care and its coordination. An objection covers every purpose. */
export const purposesByDefault: readonly Purpose[] = ['TREAT', 'ETREAT', 'COC'];
