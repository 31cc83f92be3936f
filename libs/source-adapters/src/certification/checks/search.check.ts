import type { BlockKind } from '#libs/medication-overview';
import { entriesIn, matchesIn, type Facts, type Gap, type Searched } from '../facts.js';
import { notTried, of, type Finding } from '../finding.js';

const failures: Readonly<Record<string, string>> = {
  down: 'een fout of geen antwoord',
  late: 'niets binnen de tijd',
  'not-fhir': 'iets dat geen searchset van FHIR is',
  unreadable: 'JSON die niet te lezen is',
  'too-large': 'te veel',
  redirected: 'een verwijzing naar een ander adres',
};
export const cameOf = ({ failure, status }: Searched): string => `${failures[failure ?? ''] ?? 'een antwoord'} (status ${status ?? 'geen'})`;

const formOf = (type: string): string => `POST [adres]/${type}/_search met patient.identifier en category als formulier`;

/** What failed only behind the first page is told by the check on paging. */
export function isSearchedByPost({ kinds }: Facts): Finding {
  const { passed, failed } = of('search-by-post');
  const asked = kinds.map(({ resourceType }) => formOf(resourceType)).join('; ');
  const refused = kinds.filter(({ failure }) => failure !== null && failure !== 'redirected');
  if (refused.length > 0) {
    return failed(asked, refused.map((one) => `${one.resourceType}: ${cameOf(one)}`).join('; '), 'Neem deze zoekvraag aan als POST met application/x-www-form-urlencoded, en antwoord met 200 en een Bundle van type searchset in application/fhir+json. Het BSN mag nooit in een adres staan.');
  }
  return passed(asked, 'drie keer een searchset');
}

const otherCategories = ['395067002', '52711000146108', '373784005', '18629005'];
/** Without category come also kinds that build no overview; those are no gap. */
const mayBeOurs = (resource: object): boolean => !otherCategories.some((code) => JSON.stringify((resource as { category?: unknown }).category ?? '').includes(`"${code}"`));
const countOf = (searched: Searched): number => matchesIn(searched).filter(mayBeOurs).length;

/** The worst that can happen unseen: medicines that are there and are not given. */
export function categoriesAnswer({ kinds }: Facts): Finding {
  const { passed, warning, failed } = of('categories');
  const asked = 'MA, TA en MGB elk op de code van hun category, en waar niets kwam ook zonder category en met de code van de andere versie';
  if (kinds.some(({ failure }) => failure !== null)) return notTried('categories', asked);
  const gaps = kinds.flatMap(({ kind, gap }) => (gap ? gapIn(kind, gap) : []));
  if (gaps.length > 0) return failed(asked, `LET OP, medicatie die stil wegvalt: ${gaps.join('; ')}`, 'Laat category zoeken op de code uit het profiel van deze versie, en vul die code in elk gegeven. Niets geven waar wel iets is, ziet de regio niet.');
  const counted = kinds.map((one) => `${one.kind} ${matchesIn(one).length}`).join(', ');
  const without = kinds.filter((one) => matchesIn(one).length === 0).map(({ kind }) => kind);
  if (without.length === kinds.length) return failed(asked, counted, 'Geef een testcliënt met medicatie: nu is er niets gekeurd.');
  return without.length > 0 ? warning(asked, counted, `Geef een testcliënt met ook ${without.join(' en ')}, als uw systeem die kent: of die komen, is nu niet te zien.`) : passed(asked, counted);
}

function gapIn(kind: BlockKind, { withoutCategory, categoryOfOtherVersion }: Gap): string[] {
  const [without, other] = [countOf(withoutCategory), countOf(categoryOfOtherVersion)];
  return without + other > 0 ? [`${kind}: met category 0, zonder category ${without}, met de category van de andere versie ${other}`] : [];
}

const nobodyAsked = 'MA van een BSN dat niemand heeft';

export function strangerIsNobody({ stranger }: Facts): Finding {
  const { passed, failed } = of('unknown-client');
  if (stranger.failure !== null) return failed(nobodyAsked, cameOf(stranger), 'Antwoord op een onbekend BSN met 200 en een lege searchset, niet met een fout.');
  const count = entriesIn(stranger.pages).length;
  if (count > 0) return failed(nobodyAsked, `${count} gegevens van iemand anders`, 'GEVAAR: de zoekvraag kijkt niet naar patient.identifier. Geef alleen wat van deze persoon is.');
  return passed(nobodyAsked, 'een lege searchset');
}

export function unknownParameterIsHarmless({ unknownParameter, kinds }: Facts): Finding {
  const { passed, failed } = of('unknown-parameter');
  const asked = 'dezelfde vraag naar MA, met een parameter die niemand kent';
  if (kinds[0]?.failure !== null) return notTried('unknown-parameter', asked);
  const { failure, status } = unknownParameter;
  if (status !== null && status >= 400 && status < 500) return passed(asked, `geweigerd met status ${status}`);
  if (failure !== null) return failed(asked, cameOf(unknownParameter), 'Weiger een onbekende parameter met 400 en een OperationOutcome, of sla hem over.');
  const [with_, without] = [matchesIn(unknownParameter).length, kinds[0] ? matchesIn(kinds[0]).length : 0];
  if (with_ !== without) return failed(asked, `${with_} in plaats van ${without} gegevens`, 'Een onbekende parameter mag het antwoord niet veranderen: weiger hem met 400, of sla hem over.');
  return passed(asked, 'overgeslagen, hetzelfde antwoord');
}
