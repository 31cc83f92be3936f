describe.only('one group', () => undefined); // breaks: house/every-test-runs
describe.skip('another group', () => undefined); // breaks: house/every-test-runs
it.only('one test', () => undefined); // breaks: house/every-test-runs
it.skip('another test', () => undefined); // breaks: house/every-test-runs
it.todo('a promise'); // breaks: house/every-test-runs
it.only.each([1])('%s of a table', () => undefined); // breaks: house/every-test-runs
test.concurrent.skip('beside others', () => Promise.resolve()); // breaks: house/every-test-runs
fit('focused', () => undefined); // breaks: house/every-test-runs
xdescribe('left out', () => undefined); // breaks: house/every-test-runs
it('like every other', () => undefined);
