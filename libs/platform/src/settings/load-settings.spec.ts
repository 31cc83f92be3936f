import { loadSettings, SettingsError } from './load-settings.js';

const aWorkingEnvironment = {
  DATABASE_URL: 'postgres://u:p@127.0.0.1:5432/region',
  KEYS_FOLDER: '/keys',
  KEY_RING_FILE: '/keys/key-ring.json',
  TOKEN_SIGNING_KEYS_FILE: '/keys/signing.json',
  TOKEN_JWKS_FILE: '/keys/public.json',
  TOKEN_ISSUER: 'http://127.0.0.1:8080/oauth',
  PORT: '8080',
  PUBLIC_URL: 'http://127.0.0.1:8080',
};

describe('reading the settings', () => {
  it('reads a working environment, fills in defaults and freezes the result', () => {
    const settings = loadSettings({ ...aWorkingEnvironment, UNRELATED: 'x' });

    expect(settings).toMatchObject({ PORT: 8080, DATABASE_CONNECTIONS: 24, HOST: '127.0.0.1' });
    expect(Object.isFrozen(settings)).toBe(true);
    expect(settings).not.toHaveProperty('UNRELATED');
  });

  it.each([
    ['no database', { DATABASE_URL: undefined }, 'DATABASE_URL'],
    ['a database of another make', { DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL'],
    ['a port that is a word', { PORT: 'eighty' }, 'PORT'],
    ['signing keys without the public half', { TOKEN_JWKS_FILE: undefined, TOKEN_JWKS_URL: 'https://as.example/jwks' }, 'TOKEN_JWKS_FILE'],
    ['two places to check tokens with', { TOKEN_JWKS_URL: 'https://as.example/jwks' }, 'exactly one of'],
    ['nothing to check tokens with', { TOKEN_SIGNING_KEYS_FILE: undefined, TOKEN_JWKS_FILE: undefined }, 'exactly one of'],
  ])('does not start with %s', (_situation, change, named) => {
    const start = () => loadSettings({ ...aWorkingEnvironment, ...change });

    expect(start).toThrow(SettingsError);
    expect(start).toThrow(named);
  });

  it('never repeats the value of a setting that is wrong', () => {
    expect(() => loadSettings({ ...aWorkingEnvironment, DATABASE_URL: 'mysql://u:secret@h/d' })).not.toThrow(/secret/);
  });
});
