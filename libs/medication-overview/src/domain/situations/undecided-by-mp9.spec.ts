import { anMa, anMgb, aTa } from '../testing/builders.js';
import { flagsOf } from '../testing/flags-of.js';
import { overviewOf } from '../testing/summary.js';

const longAgo = { at: '2023-01-10T09:00:00+01:00', from: '2023-01-10T00:00:00+01:00' };
const halfAYear = anMa({ id: 'MA', ...longAgo, to: '2023-06-30' });
const ahead = anMa({ id: 'MA', at: '2023-12-28T09:00:00+01:00', from: '2024-01-08' });
const stop = { at: '2023-12-20T09:00:00+01:00', stop: 'definitive' as const };
const current = (blocks: object) => ({ is: 'current', blocks });
const stopped = (blocks: object) => ({ is: 'recently-stopped', blocks });
const future = (blocks: object) => ({ is: 'future', blocks });

/** What MP9 leaves open and docs/medication-lines.md decides, at noon on 1 January 2024; the number is that of the rule. */
describe('where MP9 leaves a case open', () => {
  it.each([
    ['3.2: a stop does not lengthen what ended by itself', [anMa({ id: 'MA', to: '2023-12-10' }), anMa({ id: 'STOP', ...stop, to: '2024-02-01', follows: 'MA' })], [stopped({ MA: 'basis', STOP: 'stop' })], {}],
    ['3.2: a stop ends every agreement with its start', [anMa({ id: 'MA', to: '2023-12-31' }), anMa({ id: 'MB' }), anMa({ id: 'STOP', ...stop, to: '2023-12-20' })], [stopped({ MB: 'basis', STOP: 'stop', MA: 'superseded' })], {}],
    ['3.2: of what was not received, the pause and then the stop', [anMa({ id: 'PAUSE', at: '2023-12-10T09:00:00+01:00', to: '2023-12-10', stop: 'temporary', follows: 'nowhere' }), anMa({ id: 'STOP', ...stop, to: '2023-12-20', follows: 'nowhere' })], [stopped({ PAUSE: 'basis', STOP: 'stop' })], {}],
    ['3.2: a cancellation of nothing known ends nothing', [anMa({ id: 'MA' }), anMa({ id: 'STOP', ...stop, stop: 'cancelled', from: '2024-02-01T00:00:00+01:00', to: '2024-02-01T00:00:00+01:00', follows: 'nowhere' })], [current({ MA: 'basis' })], { STOP: 'cancelled' }],
    ['3.2: a stop that begins and ends at the moment of stopping, and names nothing, ends what ran', [anMa({ id: 'MA' }), anMa({ id: 'STOP', ...stop, from: '2023-12-20T09:00:00+01:00', to: '2023-12-20T09:00:00+01:00' })], [stopped({ MA: 'basis', STOP: 'stop' })], {}],
    ['3.2: so does one that names what was not received', [anMa({ id: 'MA' }), anMa({ id: 'STOP', ...stop, from: '2023-12-20T09:00:00+01:00', to: '2023-12-20T09:00:00+01:00', follows: 'nowhere' })], [stopped({ MA: 'basis', STOP: 'stop' })], {}],
    ['3.2: and one for the pharmacy', [aTa({ id: 'TA' }), aTa({ id: 'STOP', ...stop, from: '2023-12-20T09:00:00+01:00', to: '2023-12-20T09:00:00+01:00' })], [stopped({ TA: 'basis', STOP: 'stop' })], {}],
    ['3.3: a TA belongs to none when only what was cancelled came before it', [ahead, anMa({ id: 'CANCEL', at: '2023-12-28T10:00:00+01:00', stop: 'cancelled', from: '2024-01-08', follows: 'MA' }), aTa({ id: 'TA', at: '2023-12-29T09:00:00+01:00' })], [current({ TA: 'basis' })], { MA: 'cancelled', CANCEL: 'cancelled' }],
    ['3.4: a stop-TA does not overtake what the client says', [anMa({ id: 'MA' }), aTa({ id: 'TA' }), anMgb({ id: 'USE', at: '2023-12-15T09:00:00+01:00' }), aTa({ id: 'STOP', ...stop, to: '2023-12-20', follows: 'TA' })], [current({ MA: 'basis', TA: 'processed', STOP: 'processed', USE: 'use' })], {}],
    ['3.9: a client who will stop next week still uses it', [anMgb({ id: 'USE', to: '2024-01-07', stop: 'definitive' })], [current({ USE: 'basis' })], {}],
    ['3.9: a client whose pause is over uses it', [anMgb({ id: 'USE', from: '2023-12-10', to: '2023-12-20', stop: 'temporary' })], [current({ USE: 'basis' })], {}],
    ['4.2: of TAs that all ended the one that ended last', [aTa({ id: 'TA', to: '2023-12-20' }), aTa({ id: 'TB', at: '2023-12-02T09:00:00+01:00', to: '2023-10-20', from: '2023-10-01' })], [stopped({ TA: 'basis', TB: 'superseded' })], {}],
    ['4.3: use ahead stands on the line for now', [anMgb({ id: 'USE' }), anMgb({ id: 'NEXT', from: '2024-01-08' })], [current({ USE: 'basis', NEXT: 'future' }), future({ NEXT: 'basis' })], {}],
    ['4.6: the pharmacy began before the agreement does', [ahead, aTa({ id: 'TA', at: '2023-12-29T09:00:00+01:00', from: '2023-12-29', restsOn: 'MA' })], [current({ TA: 'basis', MA: 'future' }), future({ MA: 'basis', TA: 'processed' })], {}],
    ['4.6: the pharmacy stopped before the agreement begins', [ahead, aTa({ id: 'TA', at: '2023-11-29T09:00:00+01:00', to: '2023-12-20' })], [stopped({ TA: 'basis', MA: 'future' }), future({ MA: 'basis' })], {}],
    ['4.6: the pharmacy paused what the agreement no longer covers', [halfAYear, aTa({ id: 'TA' }), aTa({ id: 'PAUSE', ...stop, stop: 'temporary', to: '2023-12-20', follows: 'TA' })], [{ is: 'current, interrupted', blocks: { TA: 'basis', PAUSE: 'stop' } }], { MA: 'ended-long-ago' }],
    ['4.7: what begins in half a year stands on the line for now', [anMa({ id: 'MA' }), anMa({ id: 'MB', at: '2023-12-20T09:00:00+01:00', from: '2024-07-01' })], [current({ MA: 'basis', MB: 'future' })], {}],
  ])('%s', (_situation, blocks, lines, notShown) => {
    expect(overviewOf(blocks)).toEqual({ lines, notShown });
  });

  const reaction = { reason: { code: '62014003', text: 'ongewenste reactie' } };
  const client = { author: { ura: null, specialism: null, name: null, isClient: true } };

  it.each([
    ['3.2: who had an adverse reaction did take it, also when the stop is of the hour at which it began', [anMa({ id: 'MA', ...longAgo }), anMa({ id: 'STOP', ...longAgo, to: '2023-01-10T00:00:00+01:00', stop: 'definitive', follows: 'MA', ...reaction })], { 'MA recently-stopped': ['adverse-reaction, info'] }],
    ['4.5: once not tolerated, whatever lies ahead', [anMa({ id: 'MA', ...longAgo }), anMa({ id: 'STOP', ...longAgo, at: '2023-02-01T09:00:00+01:00', to: '2023-02-01', stop: 'definitive', follows: 'MA', ...reaction }), { ...ahead, id: 'AGAIN', key: 'AGAIN', knownAs: ['AGAIN'] }], { 'MA recently-stopped': ['adverse-reaction, info'], 'AGAIN future': ['adverse-reaction, info'] }],
    ['contradiction: it ended by itself and the client goes on', [anMa({ id: 'MA', to: '2023-12-20' }), anMgb({ id: 'USE', at: '2023-12-28T09:00:00+01:00', ...client })], { 'MA recently-stopped': ['contradiction'] }],
    ['contradiction: not by a TA that was stopped since', [anMa({ id: 'MA', to: '2023-12-20' }), aTa({ id: 'TA', at: '2023-12-28T09:00:00+01:00', author: { ...client.author, ura: '00000003' } }), aTa({ id: 'STOP', at: '2023-12-29T09:00:00+01:00', stop: 'definitive', to: '2023-12-29', follows: 'TA' })], { 'MA recently-stopped': [] }],
    ['not-processed: a TA for next week does not hide that nothing was processed', [anMa({ id: 'MA' }), aTa({ id: 'TA' }), anMa({ id: 'MB', at: '2023-12-28T09:00:00+01:00', from: '2023-12-28' }), aTa({ id: 'TB', at: '2023-12-28T10:00:00+01:00', from: '2024-01-08', restsOn: 'MB' })], { 'MB current': ['not-processed, info'] }],
  ])('%s', (_situation, blocks, flags) => {
    expect(flagsOf(blocks)).toEqual(flags);
  });
});
