import { readSearchForm } from './search-form.js';

const allowed = [{ name: 'type', required: false }] as unknown as Parameters<typeof readSearchForm>[1];

describe('the form of a search', () => {
  it('is read as it was sent', () => {
    expect([...readSearchForm('type=http%3A%2F%2Floinc.org%7C1-8', allowed)]).toEqual([['type', 'http://loinc.org|1-8']]);
  });

  it.each([
    ['a zero character', 'type=a%00b'],
    ['another control character', 'type=%1b'],
  ])('is refused with %s', (_situation, form) => {
    expect(() => readSearchForm(form, allowed)).toThrow(expect.objectContaining({ category: 'invalid', message: 'a search parameter holds a character that is not allowed' }));
  });
});
