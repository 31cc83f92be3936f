import { judgeOverview, type Sent } from './judge-overview.js';
import type { Timed } from './judge.js';

const json = 'application/vnd.regioschakel.overview+json';
const source = { id: 'his-brug', ura: '00000002' };
const block = (id: string) => ({ id, kind: 'MA', sourceUra: source.ura });
const anOverview = (change = {}): object => ({ sources: [{ id: 'his-brug', state: 'answered', reason: null }], lines: [{ blocks: [block('a')] }], notShown: [block('b')], ...change });
const anAnswer = (change: Partial<Timed> = {}): Timed => ({ status: 200, headers: new Map([['content-type', json]]), body: JSON.stringify(anOverview()), elapsedMs: 10, ...change });
const page = (type: string, body: string): Timed => anAnswer({ headers: new Map([['content-type', `${type}; charset=utf-8`]]), body });
const kindsOf = (answer: Timed, sent: Partial<Sent> = {}): string[] => judgeOverview({ what: 'x', source, blocks: 2, ...sent }, answer).map(({ kind }) => kind);
const withSource = (state: string, reason: string | null): Timed => anAnswer({ body: JSON.stringify(anOverview({ sources: [{ id: 'his-brug', state, reason }], lines: [], notShown: [] })) });

describe('an overview with a hostile source in it', () => {
  it.each([
    ['accounts for each block', anAnswer()],
    ['says that the source failed, and why', withSource('failed', 'unreadable')],
    ['shows a script as words', page('text/html', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')],
    ['shows words on several lines', page('text/plain', 'one\n\ttwo\n')],
  ])('is in order when it %s', (_situation, answer) => {
    expect(kindsOf(answer)).toEqual([]);
  });

  it.each([
    ['is a fault', 'fault', anAnswer({ status: 500 })],
    ['is refused', 'wrong-answer', anAnswer({ status: 403 })],
    ['comes late', 'late', anAnswer({ elapsedMs: 5_500 })],
    ['does not come', 'no-answer', anAnswer({ status: 0 })],
    ['leaves a block out', 'not-accounted-for', anAnswer({ body: JSON.stringify(anOverview({ notShown: [] })) })],
    ['counts a block of another source', 'not-accounted-for', anAnswer({ body: JSON.stringify(anOverview({ notShown: [{ ...block('b'), sourceUra: '00000003' }] })) })],
    ['leaves the source out', 'not-accounted-for', anAnswer({ body: JSON.stringify(anOverview({ sources: [] })) })],
    ['gives a reason of its own', 'wrong-answer', withSource('failed', 'TypeError')],
    ['runs a script', 'told-too-much', page('text/html', '<p><script>alert(1)</script></p>')],
    ['has a picture that does', 'told-too-much', page('text/html', '<p><img src=x onerror=alert(1)></p>')],
    ['steers the terminal', 'told-too-much', page('text/plain', 'stop \u001b[2J')],
    ['turns the words round', 'told-too-much', page('text/plain', 'stop \u202e')],
  ])('is a violation when it %s', (_situation, kind, answer) => {
    expect(kindsOf(answer)).toEqual([kind]);
  });
});
