import { disguisesOf } from './bsn-disguises.js';

const bsn = '999955317';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('a BSN in disguise', () => {
  it.each([
    ['plain', `patient ${bsn}!`],
    ['with dots', 'patient 9999.55.317!'],
    ['URL-encoded', '?bsn=%39%39%39%39%35%35%33%31%37&x'],
    ['URL-encoded twice', '?bsn=%2539%2539%2539%2539%2535%2535%2533%2531%2537'],
    ['in base64', base64(bsn)],
    ['in base64, one byte further', base64(`a${bsn}z`)],
    ['in base64, two bytes further', base64(`ab${bsn}`)],
    ['in a form in base64', base64(`patient.identifier=x|${bsn}&moment=`)],
    ['in the claims of a token', Buffer.from(JSON.stringify({ person_id: bsn })).toString('base64url')],
  ])('is found: %s', (_situation, text) => {
    expect(disguisesOf(bsn).some((disguise) => text.includes(disguise))).toBe(true);
  });

  it('is not seen where another number is', () => {
    expect(disguisesOf(bsn).some((disguise) => `999955318 ${base64('999955318')} 9999.55.318`.includes(disguise))).toBe(false);
  });
});
