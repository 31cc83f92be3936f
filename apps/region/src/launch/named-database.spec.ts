import { CannotStart, lineToMend } from '../cannot-start.js';
import { databaseTrouble, mustBeDatabaseUrl } from './named-database.js';

const url = 'postgres://brug:geheim@db.example:5433/regio';
const coded = (code: string): Error => Object.assign(new Error('words of the driver'), { code });

describe('a DATABASE_URL with a mistake in it', () => {
  it.each(['regio', 'http://db.example/regio', 'postgres//brug@db.example/regio', '127.0.0.1:5432', 'postgres:Geheim9@db.example/region', 'postgres:/db.example/region'])('is not the address of a database: %s', (text) => {
    expect(() => mustBeDatabaseUrl(text)).toThrow(/^DATABASE_URL is not the address of a PostgreSQL database: write it as postgres:\/\//);
  });

  it.each([
    ['a slash', 'postgres://app:2024/Geheim9!@db.example/region'],
    ['a question mark', 'postgres://app:2024?Geheim9!@db.example/region'],
    ['a number sign', 'postgres://app:31337#Geheim9@db.example/region'],
    ['the @ of the address in its query', 'postgres://db.example/region?user=app@Geheim9'],
  ])('has %s in its password, which is said without a word of it', (_what, text) => {
    expect(() => mustBeDatabaseUrl(text)).toThrow('DATABASE_URL has an @ after its host: write / ? # and @ in a user or password as %2F %3F %23 and %40, as in postgres://user:password@host:5432/database.');
  });

  it.each(['postgres://db.example/regio', 'postgresql://brug:geheim@db.example:5433/regio?sslmode=require', 'POSTGRES://brug:2024%2FGeheim9%40@db.example/regio'])('is none when it is right: %s', (text) => {
    expect(() => mustBeDatabaseUrl(text)).not.toThrow();
  });

  it.each<[string, Error, string | RegExp]>([
    ['the host', coded('ENOTFOUND'), 'DATABASE_URL names a host that does not exist (db.example): mend the host.'],
    ['the port', coded('ECONNREFUSED'), 'DATABASE_URL names a place where no PostgreSQL answers (db.example): start it there, or mend host and port.'],
    ['the port of a host with two addresses', Object.assign(new Error(''), { errors: [coded('ECONNREFUSED')] }), /no PostgreSQL answers/],
    ['the password', coded('28P01'), 'DATABASE_URL has a user or password that the database does not take (at db.example): mend them.'],
    ['the name', coded('3D000'), 'DATABASE_URL names a database that does not exist (at db.example): make it, or mend the name.'],
  ])('is said in one line that does not repeat the password: %s', (_where, error, expected) => {
    const line = lineToMend(databaseTrouble(url, error));

    if (typeof expected === 'string') expect(line).toBe(expected);
    else expect(line).toMatch(expected);
    expect(line).not.toMatch(/geheim|brug|regio\b|5433/);
  });

  it('is not blamed for what it did not do', () => {
    const error = new Error('a migration failed');

    expect(databaseTrouble(url, error)).toBe(error);
    expect(databaseTrouble(url, error)).not.toBeInstanceOf(CannotStart);
  });
});
