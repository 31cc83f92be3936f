import { judge, type Answer, type AuditRow } from './judge.js';

const anAnswer = (change: Partial<Answer> = {}): Answer => ({
  requestId: 'r-1', status: 200, question: { as: 'huisarts', purpose: 'TREAT', operation: '$medication-overview', bsn: 'x' }, ...change,
});
const aRow = (change: Partial<AuditRow> = {}): AuditRow => ({ requestId: 'r-1', outcome: 'released', system: 'his-brug', ...change });
const violationsOf = (answer: Answer, ...rows: AuditRow[]): readonly string[] => judge([answer], rows, (name) => ({ huisarts: 'his-brug' })[name]).violations;

describe('an answer that a client received', () => {
  it.each([
    ['was released, and the log says so', anAnswer(), [aRow()]],
    ['was refused, and the log says so', anAnswer({ status: 403 }), [aRow({ outcome: 'refused' })]],
    ['came after a second decision', anAnswer(), [aRow(), aRow()]],
    ['was that there is no answer now', anAnswer({ status: 503 }), []],
  ])('is in order when it %s', (_situation, answer, rows) => {
    expect(violationsOf(answer, ...rows)).toEqual([]);
  });

  it.each([
    ['has no row', 'no audit row', anAnswer(), []],
    ['has the row of another request', 'no audit row', anAnswer(), [aRow({ requestId: 'r-2' })]],
    ['was released while the log says refused', 'no audit row', anAnswer(), [aRow({ outcome: 'refused' })]],
    ['was refused without a row', 'no audit row', anAnswer({ status: 403 }), []],
    ['has a row about another system', 'somebody else', anAnswer(), [aRow({ system: 'epd' })]],
    ['cannot be traced', 'no X-Request-Id', anAnswer({ requestId: null }), [aRow()]],
    ['is none we expect', 'unexpected answer', anAnswer({ status: 500 }), [aRow()]],
  ])('is a violation when it %s', (_situation, words, answer, rows) => {
    expect(violationsOf(answer, ...rows)).toEqual([expect.stringContaining(words)]);
  });
});
