import type { Flag, FlagLevel, MedicationLine, RaisedFlag } from '../../domain/lines/line.js';
import type { Telling } from '../telling.js';
import type { Notice } from '../page.js';
import { partiesOfDoses, whoSaysWhichDose } from './doses-beside.js';
import { stoppedElsewhere } from './stopped-elsewhere.js';
import { unlinkedInWords } from './unlinked-in-words.js';

/** What asks to look now, in words that follow "Let op: ". */
const now: Record<Exclude<Flag, 'dose-differs'>, string> = {
  contradiction: 'gestopt volgens de één, in gebruik volgens de ander',
  'same-substance': 'zelfde stof in twee behandelingen',
  'source-missing': 'een bron ontbreekt; deze lijst kan onvolledig zijn',
  'not-processed': 'de apotheek heeft deze afspraak nog niet verwerkt',
  unlinked: 'alleen bekend bij de apotheek; er is geen afspraak van een arts bij gevonden',
  'adverse-reaction': 'eerder gestopt om een bijwerking',
};

const info: Record<Flag, string> = {
  ...now,
  'dose-differs': 'de dosering is niet overal hetzelfde opgeschreven',
  'source-missing': 'een bron ontbreekt; deze regel kan verouderd zijn',
};

/** What asks to look now stands first, and says so in words. */
export function flagsInWords(line: MedicationLine, telling: Telling): Notice[] {
  const notices = line.flags.map((raised): Notice => ({ level: raised.level, text: textOf(raised, line, telling), details: raised.flag === 'dose-differs' ? whoSaysWhichDose(line, telling) : [] }));
  return [...notices.filter(isNow), ...notices.filter((notice) => !isNow(notice))];
}

const isNow = ({ level }: { readonly level: FlagLevel }): boolean => level === 'look-now';

function textOf(raised: RaisedFlag, line: MedicationLine, telling: Telling): string {
  if (raised.level === 'info') return capital((raised.flag === 'unlinked' && unlinkedInWords(line, telling)) || info[raised.flag]);
  return `Let op: ${stoppedElsewhere(raised, false) ?? whatToLookAt(raised.flag, line)}`;
}

const whatToLookAt = (flag: Flag, line: MedicationLine): string => (flag === 'dose-differs' ? partiesOfDoses(line) : now[flag]);

/** The same in one short sentence each, with the medicines it is about: for who reads only the top of the page. */
export function flagsAtTheTop({ overview: { lines } }: Telling): string[] {
  const flagged = lines.flatMap((line) => line.flags.filter(isNow).map((raised) => ({ what: stoppedElsewhere(raised, true) ?? whatToLookAt(raised.flag, line), medicine: line.medicine.text })));
  return [...Map.groupBy(flagged, ({ what }) => what)].map(([what, same]) => `${what} bij ${[...new Set(same.map(({ medicine }) => medicine))].join(' en bij ')}.`);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
