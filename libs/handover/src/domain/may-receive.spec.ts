import { organisationTypes, type OrganisationType } from '#libs/kernel';
import { mayReceive } from './may-receive.rule.js';

describe('who may receive responsibility', () => {
  it.each(organisationTypes.map((type): [OrganisationType, boolean] => [type, ['ggz', 'basis-ggz', 'huisarts'].includes(type)]))('%s: %s', (type, expected) => {
    expect(mayReceive(type)).toBe(expected);
  });

  it('not an organisation of the region itself', () => {
    expect(mayReceive(null)).toBe(false);
  });
});
