import { GatewayError, type Problem } from '#libs/kernel';
import { readChange } from './read-change.js';

const bsn = '999900006';
const current = { resourceType: 'Task', id: 't', status: 'requested', for: { identifier: { value: bsn } }, owner: { display: 'x' } };
const problemsOf = (change: object): readonly Problem[] => {
  try {
    readChange({ ...current, ...change }, current);
    return [];
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return error.problems.length > 0 ? error.problems : [{ text: error.message, expression: error.expression ?? '' }];
  }
};

describe('a change of a handover', () => {
  it('is a status, with a reason where there is one', () => {
    expect(readChange({ ...current, status: 'accepted', meta: { versionId: '1' } }, current)).toEqual({ status: 'accepted', said: null });
    expect(readChange({ ...current, status: 'rejected', statusReason: { text: 'vol' } }, current)).toEqual({ status: 'rejected', said: { statusReason: { text: 'vol' } } });
  });

  it('is the same whatever the order in which a system writes', () => {
    expect(readChange({ owner: current.owner, for: current.for, status: 'accepted', id: 't', resourceType: 'Task' }, current)).toMatchObject({ status: 'accepted' });
  });

  it.each<[string, object, string]>([
    ['another owner', { status: 'accepted', owner: { display: 'y' } }, 'Task.owner'],
    ['an owner left out', { status: 'accepted', owner: undefined }, 'Task.owner'],
    ['another id', { status: 'accepted', id: 'u' }, 'Task.id'],
    ['a new element', { status: 'accepted', note: [] }, 'Task.note'],
    ['a later state', { status: 'completed' }, 'Task.status'],
    ['no state at all', { status: undefined }, 'Task.status'],
    ['the state it has', {}, 'Task.status'],
    ['a reason that is no concept', { status: 'rejected', statusReason: { div: 'x' } }, 'Task.statusReason'],
    ['a reason that is a list', { status: 'rejected', statusReason: [1, 2, { a: 'b' }] }, 'Task.statusReason'],
    ['a reason that is a word', { status: 'rejected', statusReason: 'vol' }, 'Task.statusReason'],
    ['a reason that is nothing', { status: 'rejected', statusReason: null }, 'Task.statusReason'],
    ['a reason that says nothing', { status: 'rejected', statusReason: {} }, 'Task.statusReason'],
    ['a reason whose text is no text', { status: 'rejected', statusReason: { text: ['vol'] } }, 'Task.statusReason'],
    ['a reason whose codes are no codes', { status: 'rejected', statusReason: { coding: ['vol'] } }, 'Task.statusReason'],
    ['a working status that is a list', { status: 'accepted', businessStatus: [] }, 'Task.businessStatus'],
    ['a reason of a whole letter', { status: 'rejected', statusReason: { text: 'x'.repeat(2_001) } }, 'Task.statusReason'],
    ['a reason with the BSN in it', { status: 'rejected', statusReason: { text: `zie ${bsn}` } }, 'Task.statusReason.text'],
    ['a working status with the BSN in it', { status: 'accepted', businessStatus: { coding: [{ code: bsn }] } }, 'Task.businessStatus.coding[0].code'],
  ])('is refused with %s', (_situation, change, expression) => {
    expect(problemsOf(change).map((problem) => problem.expression)).toContain(expression);
  });
});
