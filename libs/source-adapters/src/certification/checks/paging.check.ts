import { matchesIn, type Facts, type KindSearched } from '../facts.js';
import { notTried, of, some, type Finding } from '../finding.js';
import { cameOf } from './search.check.js';

export function pagesToTheEnd(facts: Facts): Finding {
  const { passed, warning, failed } = of('paging');
  const asked = 'alle pagina’s, tot er geen link “next” meer is; past alles op één pagina, dan ook met een kleinere _count';
  const searched = [...facts.kinds, ...(facts.inSmallPages ? [facts.inSmallPages] : [])];
  const astray = searched.filter(({ failure }) => failure === 'redirected');
  if (astray.length > 0) return failed(asked, `${some(astray.map(({ kind }) => kind))}: een link of verwijzing naar een ander adres`, 'Laat elke link “next” naar dezelfde host en poort wijzen als het adres van de server, ook achter een proxy.');
  if (facts.kinds.some(({ failure }) => failure !== null)) return notTried('paging', asked);
  const short = [...facts.kinds.flatMap(missingIn), ...missingInSmallPages(facts)];
  if (short.length > 0) return failed(asked, short.join('; '), 'Geef een link “next” zolang er meer is. Zonder die link houdt de regio deze pagina voor alles.');
  const pages = `${facts.kinds.map(({ kind, pages: all }) => `${kind} ${all.length}`).join(', ')} pagina’s${facts.inSmallPages ? `; in kleinere: ${facts.inSmallPages.kind} ${facts.inSmallPages.pages.length}` : ''}`;
  if (tellsBsn(searched, facts.target)) return warning(asked, `${pages}, met het BSN in een link`, 'Zet het BSN niet in links: adressen komen in logboeken. Gebruik een teken zonder betekenis.');
  if (searched.some(({ pages: all }) => all.length > 1)) return passed(asked, pages);
  return warning(asked, pages, facts.inSmallPages ? passedOverCount : 'Geef een testcliënt met twee of meer gegevens van één soort: of de volgende pagina komt, is nu niet te zien.');
}

const passedOverCount = 'Let op _count, of geef een testcliënt met meer gegevens van één soort dan er op één pagina passen: of de volgende pagina komt, is nu niet te zien.';

/** The same question in smaller pages has the same answer. */
function missingInSmallPages({ kinds, inSmallPages }: Facts): string[] {
  if (!inSmallPages) return [];
  const { kind, failure } = inSmallPages;
  if (failure !== null) return [`${kind} met een kleinere _count: ${cameOf(inSmallPages)}`];
  const [whole, came] = [kinds.filter((one) => one.kind === kind).flatMap(matchesIn).length, matchesIn(inSmallPages).length];
  return came === whole ? [] : [`${kind} met een kleinere _count: ${came} in plaats van ${whole} gegevens`];
}

/** `total` counts the matches of all pages. */
function missingIn(searched: KindSearched): string[] {
  const [total, count] = [searched.pages[0]?.['total'], matchesIn(searched).length];
  return typeof total === 'number' && total > count ? [`${searched.kind}: total zegt ${total}, op alle pagina’s samen stonden er ${count}`] : [];
}

const tellsBsn = (searched: readonly KindSearched[], { bsn }: Facts['target']): boolean => searched.some(({ pages }) => pages.some(({ link }) => JSON.stringify(link ?? []).includes(bsn)));
