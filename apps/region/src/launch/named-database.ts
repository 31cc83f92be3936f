import { CannotStart } from '../cannot-start.js';

const protocols = ['postgres:', 'postgresql:'];
const example = 'postgres://user:password@host:5432/database';

/** DATABASE_URL before anything starts; its password is never repeated. */
export function mustBeDatabaseUrl(url: string): void {
  if (!URL.canParse(url) || !protocols.includes(new URL(url).protocol)) {
    throw new CannotStart(`DATABASE_URL is not the address of a PostgreSQL database: write it as ${example}.`);
  }
}

type Reason = (place: { readonly host: string; readonly database: string; readonly user: string }) => string;

/** By the code of the operating system or of PostgreSQL (appendix A of its manual). */
const reasons: Readonly<Record<string, Reason>> = {
  ENOTFOUND: ({ host }) => `names a host that does not exist (${host}): mend the host`,
  EAI_AGAIN: ({ host }) => `names a host that cannot be found now (${host}): mend the host, or the network`,
  ECONNREFUSED: ({ host }) => `names a place where no PostgreSQL answers (${host}): start it there, or mend host and port`,
  ETIMEDOUT: ({ host }) => `names a place that does not answer (${host}): mend host and port, or the network`,
  ENETUNREACH: ({ host }) => `names a place that cannot be reached (${host}): mend the host, or the network`,
  '28P01': ({ user }) => `has a user or password that the database does not take (${user}): mend them`,
  '28000': ({ user }) => `has a user that the database does not let in (${user}): mend the user, or let it in`,
  '3D000': ({ database }) => `names a database that does not exist (${database}): make it, or mend the name`,
  '42501': ({ user }) => `has a user that may not make tables (${user}): give it that right`,
};

/** What kept us from a named database, as a line that says what to mend; anything else stays as it was. */
export function databaseTrouble(url: string, error: unknown): unknown {
  const reason = reasons[codeOf(error)];
  if (!reason) return error;
  const { host, pathname, username } = new URL(url);
  return new CannotStart(`DATABASE_URL ${reason({ host, database: pathname.slice(1), user: username })}.`);
}

/** Where a host has two addresses, Node puts the reasons of both in one error. */
function codeOf(error: unknown): string {
  const { code, errors } = error as { code?: unknown; errors?: readonly unknown[] };
  if (typeof code === 'string') return code;
  return errors?.[0] === undefined ? '' : codeOf(errors[0]);
}
