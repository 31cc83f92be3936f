import type { Bundle } from '@medplum/fhirtypes';
import { erik } from '../cast.js';
import type { Moments } from '../moments.js';
import { contactOf } from './contact.js';
import { crisisCardOf, type CardSection } from './crisis-card.js';

const crisis = 'orgtype:crisis';
const post = 'orgtype:huisartsenpost';
const huisarts = 'orgtype:huisarts';

/** In Erik's own words. What he withholds from some is said per part. */
export const crisisCardOfErik = (moment: Moments): Bundle => crisisCardOf(erik, sections(moment), moment.at(-30, '14:00'));

const sections = (moment: Moments): CardSection[] => [
  { code: 'about-me', title: 'Wie ik ben', lines: ['Ik ben Erik. Ik woon alleen, met mijn kat Moos.', 'Noem mij gewoon Erik. Praat rustig en zeg eerst wie u bent.'] },
  {
    code: 'contacts',
    title: 'Wie u mag bellen',
    lines: ['Bel eerst mijn zus Marjan, 06 00 00 00 11, ook ’s nachts. Zij mag alles van deze kaart weten.', 'Bel mijn vriend Joris, 06 00 00 00 12, tussen 8 en 22 uur. Hij mag alleen weten waar ik ben.'],
    visibleTo: [crisis, post, huisarts],
    contacts: contacts(moment),
  },
  { code: 'my-crisis', title: 'Hoe een crisis er bij mij uitziet', lines: ['Ik slaap twee nachten bijna niet en praat heel snel.', 'Ik denk dat mensen door de muur heen meeluisteren.', 'Ik lijk boos. Ik ben bang.'] },
  { code: 'what-helps', title: 'Wat helpt', lines: ['Een rustige kamer met weinig licht. Eén persoon tegelijk.', 'Samen een stuk lopen. Een glas water.'] },
  { code: 'what-does-not-help', title: 'Wat niet helpt', lines: ['Raak mij niet aan zonder het te vragen.', 'Ga niet in de deuropening staan.'] },
  {
    code: 'medicines-and-body',
    title: 'Medicijnen en mijn lichaam',
    lines: [`Ik slik lithium. Dit schreef ik op ${moment.date(-30)}; vraag altijd het actuele overzicht.`, 'Ik heb hoge bloeddruk en ben soms benauwd. Geef mij geen ibuprofen: dat gaat niet samen met lithium.'],
    visibleTo: [crisis, post, huisarts],
  },
  {
    code: 'agreements',
    title: 'Afspraken met mijn hulpverleners',
    lines: ['FACT-team Noord belt mij de volgende werkdag.', 'Ik mag één nacht op de time-outkamer slapen als ik daar zelf om vraag.'],
    visibleTo: [crisis, huisarts],
  },
  {
    code: 'wishes',
    title: 'Wat ik wil met mijn behandeling',
    lines: ['Liever een tablet dan een prik. Haloperidol wil ik niet: ik kreeg er kramp van.', 'Als ik moet worden opgenomen: liefst in De Singel, niet in een andere stad.'],
    visibleTo: [crisis],
  },
  { code: 'practical', title: 'Praktische dingen', lines: ['Moos moet eten krijgen. De sleutel ligt bij de buren op nummer 14.', 'Mijn fiets staat vaak bij het station.'] },
];

const contacts = (moment: Moments) => [
  contactOf({ client: erik, name: 'Marjan Brouwer', relation: { code: 'SIS', display: 'Sister' }, telephone: '06 00 00 00 11', signedOn: moment.date(-32) }),
  contactOf({ client: erik, name: 'Joris Vliegen', relation: { code: 'FRND', display: 'Unrelated friend' }, telephone: '06 00 00 00 12', signedOn: moment.date(-31) }),
];
