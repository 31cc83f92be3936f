import type { OrganisationType } from '#libs/kernel';
import { mayHandOver } from './may-hand-over.rule.js';

describe('who hands a client over', () => {
  it.each<[string, OrganisationType | null, string, string | null, boolean]>([
    ['the team that is responsible', 'ggz', 'fact-noord', 'fact-noord', true],
    ['another team of the same institution', 'ggz', 'fact-zuid', 'fact-noord', false],
    ['a practice that took the responsibility over', 'huisarts', 'praktijk-stadspoort', 'praktijk-stadspoort', true],
    ['a practice while a FACT team is responsible', 'huisarts', 'praktijk-stadspoort', 'fact-noord', false],
    ['a FACT team when nobody is known to be responsible', 'ggz', 'fact-noord', null, true],
    ['a basis-GGZ practice when nobody is', 'basis-ggz', 'praktijk-helder', null, true],
    ['a huisarts when nobody is', 'huisarts', 'praktijk-stadspoort', null, false],
    ['a pharmacy when nobody is', 'pharmacy', 'apotheek-de-brug', null, false],
    ['a wijkteam when nobody is', 'wijkteam', 'wijkteam-noord', null, false],
    ['the region’s desk when nobody is', null, 'regiodesk', null, false],
  ])('%s', (_situation, type, team, responsible, expected) => {
    expect(mayHandOver({ type, team }, responsible)).toBe(expected);
  });
});
