import { GatewayError } from '#libs/kernel';
import { outcomeOf } from './outcome-of.js';

describe('what a caller reads of several things to mend', () => {
  it('is each of them, with its place, and the request id', () => {
    const error = new GatewayError('invalid', 'the document cannot be accepted', { problems: [{ text: 'no title', expression: 'Bundle.a' }, { text: 'no text', expression: 'Bundle.b' }] });

    expect(outcomeOf(error, 'r')).toEqual({
      status: 400,
      isFault: false,
      body: {
        resourceType: 'OperationOutcome',
        issue: [
          { severity: 'error', code: 'invalid', details: { text: 'no title' }, diagnostics: 'r', expression: ['Bundle.a'] },
          { severity: 'error', code: 'invalid', details: { text: 'no text' }, diagnostics: 'r', expression: ['Bundle.b'] },
        ],
      },
    });
  });

  it('is the message where there is only that', () => {
    expect(outcomeOf(new GatewayError('conflict', 'it ended', { expression: 'Task.status' }), 'r').body.issue).toEqual([
      { severity: 'error', code: 'conflict', details: { text: 'it ended' }, diagnostics: 'r', expression: ['Task.status'] },
    ]);
  });
});
