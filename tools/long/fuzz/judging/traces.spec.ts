import { wrongIn } from './secrets.js';
import { storedSince } from './stored-rows.js';

describe('what a run leaves behind', () => {
  it.each([
    ['a line about nobody', '{"level":30,"msg":"token refused"}', 0],
    ['a BSN', '{"level":30,"msg":"999955317"}', 1],
    ['a BSN in base64', `{"level":30,"msg":"${Buffer.from('bsn=999955317;').toString('base64')}"}`, 1],
    ['a failure of ours', '{"level":50,"msg":"request failed"}', 1],
    ['a stack on standard error', '    at read (file:///x.js:1:2)', 1],
    ['a process that was not ready yet', '{"level":50,"route":"/health/ready","status":503,"stack":"at x"}', 0],
  ])('in a log is seen: %s', (_what, line, times) => {
    expect(wrongIn(`${line}\n`, ['999955317'])).toHaveLength(times);
  });

  it.each([
    ['nothing', { 'identity.clients': 5 }, []],
    ['a row more', { 'identity.clients': 6 }, ['identity.clients had 5 rows and has 6 after x']],
    ['a row less', { 'identity.clients': 4 }, ['identity.clients had 5 rows and has 4 after x']],
    ['a table', { 'identity.clients': 5, 'x.y': 1 }, ['x.y had 0 rows and has 1 after x']],
  ])('in the stores is seen: %s', (_what, after, expected) => {
    expect(storedSince({ 'identity.clients': 5 }, after as Record<string, number>, 'x').map(({ text }) => text)).toEqual(expected);
  });
});
