import type { Hostile } from '../requests/hostile-request.js';
import { judge, type Known, type Timed } from './judge.js';
import { secretsOf } from './secrets.js';
import { withoutWhatDiffers } from './without-what-differs.js';

const bsn = '999955317';
const known: Known = { rightAnswer: () => '{"total":1}', withoutWhatDiffers, secretIn: secretsOf([bsn]) };
const outcome = (text: string): string => JSON.stringify({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'invalid', details: { text } }] });
const anAnswer = (change: Partial<Timed> = {}): Timed => ({ status: 400, headers: new Map([['content-type', 'application/fhir+json']]), body: outcome('no'), elapsedMs: 10, ...change });
const aCase = (change: Partial<Hostile> = {}): Hostile => ({ what: 'x', target: 'gateway', request: { method: 'POST', path: '/', headers: [], body: '' }, ...change });
const typed = (type: string): Timed['headers'] => new Map([['content-type', type]]);
const kindsOf = (hostile: Hostile, ...answers: Timed[]): string[] => judge(hostile, answers, known).map(({ kind }) => kind);

const granted = anAnswer({ status: 200, body: '{"access_token":"x"}' });
const oauth = anAnswer({ headers: typed('application/json; charset=utf-8'), body: '{"error":"invalid_client"}' });

describe('a hostile request', () => {
  it.each<[string, Hostile, Timed[]]>([
    ['was refused with an OperationOutcome', aCase(), [anAnswer()]],
    ['was refused by the token endpoint in the words of OAuth', aCase({ target: 'token' }), [oauth]],
    ['was refused without a body, for HEAD has none', aCase({ request: { ...aCase().request, method: 'HEAD' } }), [anAnswer({ status: 404, body: '' })]],
    ['was answered as if nothing was added, for nothing harmful was', aCase({ ends: 'right', question: 'handovers' }), [anAnswer({ status: 200, body: '{"timestamp":"now","total":1}' })]],
    ['could be refused or answered, and was answered rightly', aCase({ ends: 'either', question: 'handovers' }), [anAnswer({ status: 200, body: '{"total":1}' })]],
    ['was broken off', aCase({ ends: 'cut-off' }), [anAnswer({ status: 0 })]],
    ['was granted once of three times', aCase({ ends: 'one-answer', target: 'token', times: 3 }), [oauth, granted, oauth]],
  ])('is in order when it %s', (_situation, hostile, answers) => {
    expect(kindsOf(hostile, ...answers)).toEqual([]);
  });

  it.each<[string, string, Hostile, Timed[]]>([
    ['was answered', 'not-refused', aCase(), [anAnswer({ status: 200 })]],
    ['was taken', 'not-refused', aCase(), [anAnswer({ status: 201 })]],
    ['ended in a fault', 'fault', aCase(), [anAnswer({ status: 500 })]],
    ['ended in a fault that calls itself away', 'fault', aCase(), [anAnswer({ status: 503 })]],
    ['got no answer', 'no-answer', aCase(), [anAnswer({ status: 0 })]],
    ['got an answer after six seconds', 'late', aCase(), [anAnswer({ elapsedMs: 6_000 })]],
    ['was refused in words of somebody else', 'wrong-refusal', aCase(), [anAnswer({ headers: typed('text/plain'), body: 'Bad Request' })]],
    ['was refused with an OperationOutcome without an issue', 'wrong-refusal', aCase(), [anAnswer({ body: '{"resourceType":"OperationOutcome"}' })]],
    ['was refused by the token endpoint without an error', 'wrong-refusal', aCase({ target: 'token' }), [anAnswer({ status: 401, body: '{}' })]],
    ['was told a BSN', 'told-too-much', aCase(), [anAnswer({ body: outcome(`nothing about ${bsn}`) })]],
    ['was told a BSN with dots', 'told-too-much', aCase(), [anAnswer({ body: outcome('nothing about 9999.55.317') })]],
    ['was told where the program is', 'told-too-much', aCase(), [anAnswer({ body: outcome('at read (/work/dist/libs/fhir/x.js:1:2)') })]],
    ['was sent elsewhere', 'wrong-answer', aCase(), [anAnswer({ status: 302 })]],
    ['changed the answer', 'wrong-answer', aCase({ ends: 'right', question: 'handovers' }), [anAnswer({ status: 200, body: '{"total":2}' })]],
    ['stood in the way of the answer', 'wrong-answer', aCase({ ends: 'right', question: 'handovers' }), [anAnswer()]],
    ['was granted twice', 'not-refused', aCase({ ends: 'one-answer', target: 'token', times: 2 }), [granted, granted]],
    ['was never granted', 'not-refused', aCase({ ends: 'one-answer', target: 'token', times: 2 }), [oauth, oauth]],
  ])('is a violation when it %s', (_situation, kind, hostile, answers) => {
    expect(kindsOf(hostile, ...answers)).toEqual([kind]);
  });
});
