import { portTrouble } from './port-trouble.js';

describe('a port that the region cannot have', () => {
  it.each([
    ['another uses it', { port: 8081, code: 'EADDRINUSE' }, 8080, 'Port 8081 is in use: stop what uses it, or start with --port-base 9080.'],
    ['another uses it, near the end', { port: 65_001, code: 'EADDRINUSE' }, 65_000, 'Port 65001 is in use: stop what uses it, or start with --port-base 8080.'],
    ['only the system may', { port: 80, code: 'EACCES' }, 80, 'Port 80 is for the system only (ports below 1024 are): start with --port-base 8080.'],
    ['another uses one that only the system may', { port: 80, code: 'EADDRINUSE' }, 80, 'Port 80 is in use: stop what uses it, or start with --port-base 8080.'],
    ['it is kept back', { port: 8443, code: 'EACCES' }, 8440, 'Port 8443 cannot be used (EACCES): start with --port-base 9440.'],
  ])('is told with what helps, when %s', (_situation, trouble, base, line) => {
    expect(portTrouble(trouble, base)).toBe(line);
  });
});
