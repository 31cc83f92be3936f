import { isReadable, type BuildingBlock, type ReceivedBlock } from '#libs/medication-overview';
import type { Facts } from '../facts.js';
import { notTried, of, some, type Finding } from '../finding.js';
import { elementToMend } from './element-to-mend.js';
import { whyInWords } from './why-in-words.js';

export function isAboutTheClient({ reports }: Facts): Finding {
  const { passed, failed } = of('right-person');
  const asked = 'of elk gegeven en elke Patient bij het gevraagde BSN hoort';
  if (reports.every(({ state }) => state === 'answered')) return passed(asked, 'ja');
  if (!reports.some(({ reason }) => reason === 'other-person')) return notTried('right-person', asked);
  return failed(asked, 'niet zeker, of niet waar', 'Stuur bij elk gegeven de Patient mee (_include) met het BSN in identifier, en nooit iets van iemand anders. Bij twijfel gebruikt de regio niets van dit antwoord.');
}

export function everyBlockIsReadable({ reports: [{ blocks, state }] }: Facts): Finding {
  const { passed, failed } = of('readable');
  const asked = 'elk gegeven lezen zoals de regio het leest';
  if (state === 'failed' || blocks.length === 0) return notTried('readable', asked);
  const bad = blocks.flatMap((block) => (isReadable(block) ? [] : [block]));
  if (bad.length === 0) return passed(asked, `${blocks.length} van ${blocks.length} te lezen`);
  const whys = [...new Set(bad.map(({ why }) => why))];
  return failed(asked, whys.map((why) => `${some(bad.filter((block) => block.why === why).map(({ kind, id }) => `${kind} ${id}`))}: ${whyInWords(why)}`).join('; '), whys.map(elementToMend).join(' '));
}

interface Element {
  readonly name: string;
  readonly isThere: (block: BuildingBlock) => boolean;
  readonly mend: string;
}

const elements: readonly Element[] = [
  { name: 'MBH', isThere: ({ treatment }) => treatment !== null, mend: 'Vul de extensie PharmaceuticalTreatment.Identifier (MBH): zonder MBH staat het gegeven los van zijn behandeling.' },
  { name: 'gebruiksperiode', isThere: ({ period }) => period.start !== null || period.end !== null, mend: 'Vul de gebruiksperiode (ext-TimeInterval.Period of effectivePeriod).' },
  { name: 'identifier', isThere: ({ hasIdentifier }) => hasIdentifier, mend: 'Geef elk gegeven een identifier met system en value.' },
  { name: 'code van het medicijn', isThere: ({ medicine: { prk, gpk } }) => prk !== null || gpk !== null, mend: 'Geef het medicijn een PRK, of een GPK.' },
];

/** Registration time is not among them: a block without one is unreadable. */
export function elementsAreThere({ reports: [{ blocks, state }] }: Facts): Finding {
  const { passed, warning } = of('elements');
  const asked = 'registratietijd, MBH, gebruiksperiode, identifier, code en stoptype';
  if (state === 'failed' || blocks.length === 0) return notTried('elements', asked);
  const readable = blocks.filter(isReadable);
  const missing = elements.map((element) => ({ ...element, of: readable.filter((block) => !element.isThere(block)) })).filter(({ of: lacking }) => lacking.length > 0);
  const stops = readable.filter(({ stop }) => stop !== null).length;
  const counted = `${readable.length} gegevens met registratietijd, ${stops} met stoptype`;
  if (missing.length > 0) return warning(asked, `${counted}; ${missing.map(({ name, of: lacking }) => `zonder ${name}: ${some(lacking.map(named))}`).join('; ')}`, missing.map(({ mend }) => mend).join(' '));
  if (stops === 0) return warning(asked, counted, 'Kies een testpersoon bij wie iets gestopt is: of het stoptype goed meekomt, is nu niet te zien.');
  return passed(asked, counted);
}

const named = ({ kind, id }: ReceivedBlock): string => `${kind} ${id}`;

export function identifiersStay({ reports: [first, second] }: Facts): Finding {
  const { passed, failed } = of('stable-identifiers');
  const asked = 'dezelfde vraag twee keer, en de identifiers van elk gegeven vergelijken';
  if (first.state === 'failed' || second.state === 'failed' || first.blocks.length === 0) return notTried('stable-identifiers', asked);
  const [one, other] = [first.blocks.map(({ id, key }) => `${id} ${key}`).toSorted(), second.blocks.map(({ id, key }) => `${id} ${key}`).toSorted()];
  if (JSON.stringify(one) === JSON.stringify(other)) return passed(asked, 'gelijk');
  const changed = first.blocks.filter(({ id, key }) => !other.includes(`${id} ${key}`));
  return failed(asked, `anders: ${some(changed.map(named))}`, 'Geef een gegeven altijd dezelfde id en dezelfde identifier: anders staat het dubbel, en wijst een stop naar niets.');
}

const subjects: Readonly<Record<string, string>> = { allergies: 'allergieën', 'contra-indications': 'contra-indicaties', results: 'metingen', given: 'toedieningen' };

export function saysWhatStandsBeside({ beside }: Facts): Finding {
  const { passed, warning } = of('alongside');
  const asked = `ook: ${beside.map(({ about, resourceType }) => `${subjects[about] ?? about} (${resourceType})`).join(', ')}`;
  const came = beside.map(({ about, failure, status }) => `${subjects[about] ?? about}: ${failure === null ? 'wel' : `niet (status ${status ?? 'geen'})`}`).join(', ');
  return beside.every(({ failure }) => failure === null) ? passed(asked, came) : warning(asked, came, 'Het hoeft niet, maar wat hier niet komt, staat in het overzicht als onbekend.');
}
