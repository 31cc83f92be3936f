import { CircuitBreaker } from './circuit-breaker.js';

const limits = { breakAfterFailures: 3, halfOpenAfterMs: 2_000 };
const fail = (breaker: CircuitBreaker, now: number): void => breaker.begin(now)?.ended('source-is-gone', now);

function broken(at = 0): CircuitBreaker {
  const breaker = new CircuitBreaker(limits);
  [1, 2, 3].forEach(() => fail(breaker, at));
  return breaker;
}

describe('a breaker', () => {
  it('lets through until so many questions in a row were not answered', () => {
    const breaker = new CircuitBreaker(limits);
    [1, 2].forEach(() => fail(breaker, 0));
    expect(breaker.begin(0)).not.toBeNull();
    fail(breaker, 0);
    expect(breaker.begin(1_999)).toBeNull();
  });

  it('counts anew after an answer', () => {
    const breaker = new CircuitBreaker(limits);
    [1, 2].forEach(() => fail(breaker, 0));
    breaker.begin(0)?.ended('source-answers', 0);
    [1, 2].forEach(() => fail(breaker, 0));
    expect(breaker.begin(0)).not.toBeNull();
  });

  it('lets one question through after a while, and no second beside it', () => {
    const breaker = broken();
    expect(breaker.begin(2_000)).not.toBeNull();
    expect(breaker.begin(2_000)).toBeNull();
  });

  it('is closed again as soon as that one is answered', () => {
    const breaker = broken();
    breaker.begin(2_000)?.ended('source-answers', 2_100);
    expect([breaker.begin(2_100), breaker.begin(2_100)]).not.toContain(null);
  });

  it('waits again when that one is not', () => {
    const breaker = broken();
    breaker.begin(2_000)?.ended('source-is-gone', 3_000);
    expect(breaker.begin(4_999)).toBeNull();
    expect(breaker.begin(5_000)).not.toBeNull();
  });

  it('lets another through when who asked that one went away', () => {
    const breaker = broken();
    breaker.begin(2_000)?.saysNothing();
    expect(breaker.begin(2_000)).not.toBeNull();
  });

  it('does not wait longer for what was asked before it opened', () => {
    const breaker = new CircuitBreaker(limits);
    const early = breaker.begin(0);
    [1, 2, 3].forEach(() => fail(breaker, 100));
    early?.ended('source-is-gone', 1_500);
    expect(breaker.begin(2_100)).not.toBeNull();
  });
});
