import { CannotStart } from '../cannot-start.js';

const protocols = ['postgres:', 'postgresql:'];
const example = 'postgres://user:password@host:5432/database';

/** DATABASE_URL before anything starts; nothing of it is repeated. */
export function mustBeDatabaseUrl(url: string): void {
  if (!URL.canParse(url) || !protocols.includes(new URL(url).protocol) || !/^[a-z]+:\/\//i.test(url)) {
    throw new CannotStart(`DATABASE_URL is not the address of a PostgreSQL database: write it as ${example}.`);
  }
  if (isCutInAPassword(url)) {
    throw new CannotStart(`DATABASE_URL has an @ after its host: write / ? # and @ in a user or password as %2F %3F %23 and %40, as in ${example}.`);
  }
}

/** A / ? or # that was not written as %2F %3F %23 ends the host early: then the rest of the password is taken for path, query or fragment. */
function isCutInAPassword(url: string): boolean {
  const { pathname, search, hash } = new URL(url);
  return [pathname, search, hash].some((part) => part.includes('@'));
}

type Reason = (host: string) => string;

/** By the code of the operating system or of PostgreSQL (appendix A of its manual). */
const reasons: Readonly<Record<string, Reason>> = {
  ENOTFOUND: (host) => `names a host that does not exist (${host}): mend the host`,
  EAI_AGAIN: (host) => `names a host that cannot be found now (${host}): mend the host, or the network`,
  ECONNREFUSED: (host) => `names a place where no PostgreSQL answers (${host}): start it there, or mend host and port`,
  ETIMEDOUT: (host) => `names a place that does not answer (${host}): mend host and port, or the network`,
  ENETUNREACH: (host) => `names a place that cannot be reached (${host}): mend the host, or the network`,
  '28P01': (host) => `has a user or password that the database does not take (at ${host}): mend them`,
  '28000': (host) => `has a user that the database does not let in (at ${host}): mend the user, or let it in`,
  '3D000': (host) => `names a database that does not exist (at ${host}): make it, or mend the name`,
  '42501': (host) => `has a user that may not make tables (at ${host}): give it that right`,
};

/** What kept us from a named database, as a line that says what to mend and of the address only the host; anything else stays as it was. */
export function databaseTrouble(url: string, error: unknown): unknown {
  const reason = reasons[codeOf(error)];
  if (!reason) return error;
  return new CannotStart(`DATABASE_URL ${reason(new URL(url).hostname)}.`);
}

/** Where a host has two addresses, Node puts the reasons of both in one error. */
function codeOf(error: unknown): string {
  const { code, errors } = error as { code?: unknown; errors?: readonly unknown[] };
  if (typeof code === 'string') return code;
  return errors?.[0] === undefined ? '' : codeOf(errors[0]);
}
