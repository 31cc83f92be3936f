import { categoryInWords, kindOfSource, whyNoAnswer } from '../../domain/codes-in-words.js';
import { organisationName, telephoneOf } from '../directory.js';
import type { Telling } from '../telling.js';
import type { Notice, NoticeSection } from '../page.js';
import { systemInWords, titles } from '../words/words.js';
import { flagsAtTheTop } from '../flags/flags-in-words.js';
import { leftOutInWords, unreadableInWords } from './not-shown.js';
import { setAsideInWords } from './set-aside.js';

/** Never empty: what a reader must know before the first medicine; first of all what asks to look now. */
export const missingSection = (telling: Telling): NoticeSection => ({
  kind: 'notices',
  id: 'missing',
  title: titles.missing,
  notices: [...nobodyAnswered(telling), ...failedSources(telling), ...flagsAtTheTop(telling).map(lookNow), ...setAsideInWords(telling).map(lookNow), ...withheld(telling), ...unreadableInWords(telling).map(lookNow), ...notConnected(telling), ...notDone, ...answered(telling), ...leftOutInWords(telling).map(known)],
});

const lookNow = (text: string): Notice => ({ level: 'look-now', text: `Let op: ${text}`, details: [] });
const known = (text: string): Notice => ({ level: 'info', text, details: [] });

const nobodyAnswered = ({ overview: { sources } }: Telling): Notice[] => (sources.some(({ state }) => state === 'answered') ? [] : [lookNow('geen enkele bron gaf antwoord.')]);

function failedSources({ overview, directory }: Telling): Notice[] {
  const sentences = overview.sources.flatMap(({ source: { ura, kind }, reason }) => {
    if (reason === null) return [];
    const number = telephoneOf(directory, ura);
    return [`${organisationName(directory, ura)} (${systemInWords(kind)}) ${whyNoAnswer[reason]}.${number === null ? '' : ` Bel bij twijfel: ${number}.`}`];
  });
  const consequence = 'Wat daar staat, kan hier ontbreken. Ook lithium, clozapine, methadon of een depot.';
  return sentences.map((sentence, index) => lookNow(index === sentences.length - 1 ? `${sentence} ${consequence}` : sentence));
}

/** Follows from what the client said alone: the same whether or not anything exists. */
const withheld = ({ overview }: Telling): Notice[] =>
  overview.withheld.length === 0 ? [] : [lookNow(`de cliënt deelt niet alles met u: ${overview.withheld.map(categoryInWords).join(', ')}.`)];

const notConnected = ({ overview }: Telling): Notice[] =>
  overview.notConnected.length === 0 ? [] : [known(`Hier niet aangesloten: ${overview.notConnected.map(kindOfSource).join(', ')}. Wat daar is afgesproken, kan hier ontbreken.`)];

const notDone: readonly Notice[] = [known('Er is geen interactiecontrole gedaan.'), known('Nog niet met de cliënt doorgenomen.')];

function answered({ overview: { sources }, directory }: Telling): Notice[] {
  const names = sources.filter(({ state }) => state === 'answered').map(({ source: { ura, kind } }) => `${organisationName(directory, ura)} (${systemInWords(kind)})`);
  return names.length === 0 ? [] : [known(`Antwoord kwam van: ${names.join(', ')}.`)];
}
