import type { Bundle } from '@medplum/fhirtypes';
import { amrani, erik, factNoord, practice } from '../cast.js';
import type { Moments } from '../moments.js';
import { handoverOf } from './handover.js';
import { handoverSection as section } from './handover-document.js';

const why = 'Erik is ruim twee jaar stabiel. Hij en het team willen dat de huisarts en de POH-GGZ de zorg overnemen.';

/** From the FACT team to the huisarts and her POH-GGZ; `nr` tells one handover from the next. */
export const handoverOfErik = (moment: Moments, nr = '1'): Bundle =>
  handoverOf({ nr, client: erik, from: factNoord, to: practice, author: amrani, why, sections, writtenAt: moment.at(0, '09:00') });

const sections = [
  section('administrative', ['Reden: terug naar de huisarts na een stabiele periode.', 'Erik is het eens met deze overdracht en leest mee.', 'Afspraak bij de praktijk: binnen twee weken na aanvaarding.']),
  section('social', ['Woont zelfstandig, met een kat. Geen kinderen.', 'Vrijwilligerswerk bij de fietswerkplaats, drie ochtenden per week.', 'Steun: zus Marjan en vriend Joris.']),
  section('report', ['Zie de onderdelen.'], [
    section('practitioners', ['Psychiater: Nadia Amrani, FACT-team Noord.', 'Casemanager: Bas Kooiman, FACT-team Noord.', 'Overleg binnen een werkdag: 088 000 10 10.']),
    section('diagnosis', ['Bipolaire stoornis type I.']),
    section('history', ['Drie opnames, de laatste vijf jaar geleden.', 'Sinds ruim twee jaar stabiel op lithium en quetiapine.', 'Citalopram gestopt: geen effect.']),
    section('allergies', ['Haloperidol: spierkramp.']),
    section('alerts', ['Lithium en ontstekingsremmers (NSAID’s) of plaspillen niet samen.', 'Bij koorts, braken of diarree: lithiumspiegel bepalen.']),
  ]),
  section('carePlan', [
    'Lithiumspiegel en nierfunctie elke 3 maanden: voorstel dat de praktijk dit overneemt.',
    'Metabole controle jaarlijks: voorstel dat de praktijk dit overneemt.',
    'Recepten quetiapine en lithium: het FACT-team tot de overdracht rond is, daarna de huisarts.',
    'Niet op de afspraak: dezelfde dag bellen, daarna zijn zus.',
    'Crisiskaart en signaleringsplan: zie de kaart van Erik.',
    'Terug naar het FACT-team: één telefoontje, gezien binnen vijf werkdagen.',
  ]),
];
