import { GatewayError } from '#libs/kernel';
import { readLogWindow } from './log-window.js';

const window = (from: string | null, until: string | null) => ({ from: from ? new Date(from) : null, until: until ? new Date(until) : null });

describe('the date of a question about the log', () => {
  it.each([
    ['nothing', undefined, window(null, null)],
    ['a day in winter', '2026-01-15', window('2026-01-14T23:00Z', '2026-01-15T23:00Z')],
    ['the day on which summer time begins', '2026-03-29', window('2026-03-28T23:00Z', '2026-03-29T22:00Z')],
    ['the day on which it ends', '2026-10-25', window('2026-10-24T22:00Z', '2026-10-25T23:00Z')],
    ['a month over the end of the year', '2025-12', window('2025-11-30T23:00Z', '2025-12-31T23:00Z')],
    ['a year', '2025', window('2024-12-31T23:00Z', '2025-12-31T23:00Z')],
    ['from a day on', 'ge2026-01-15', window('2026-01-14T23:00Z', null)],
    ['after a day', 'gt2026-01-15', window('2026-01-15T23:00Z', null)],
    ['up to and with a day', 'le2026-01-15', window(null, '2026-01-15T23:00Z')],
    ['before a day', 'lt2026-01-15', window(null, '2026-01-14T23:00Z')],
    ['before an instant', 'lt2026-01-15T10:00:00.250+01:00', window(null, '2026-01-15T09:00:00.250Z')],
    ['up to and with an instant', 'le2026-01-15T09:00:00Z', window(null, '2026-01-15T09:00:00.001Z')],
  ])('may be %s', (_situation, date, expected) => {
    expect(readLogWindow(date)).toEqual(expected);
  });

  it.each(['', 'yesterday', '2026-13', '2026-00', '2026-02-30', '2026-02-00', 'sa2026', '2026-01-15T10:00', '2026-01-15T25:00:00Z', 'ge', `2026-01-15T10:00:00.${'1'.repeat(50_000)}Z`])('is refused as %s', (date) => {
    expect(() => readLogWindow(date)).toThrow(GatewayError);
  });
});
