import type { Flag, FlagLevel, MedicationLine } from '../../domain/lines/line.js';
import type { Telling } from '../telling.js';
import type { Notice } from '../page.js';
import { partiesOfDoses, whoSaysWhichDose } from './doses-beside.js';

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
  const notices = line.flags.map(({ flag, level }): Notice => ({ level, text: textOf(flag, level, line), details: flag === 'dose-differs' ? whoSaysWhichDose(line, telling) : [] }));
  return [...notices.filter(isNow), ...notices.filter((notice) => !isNow(notice))];
}

const isNow = ({ level }: Notice): boolean => level === 'look-now';

function textOf(flag: Flag, level: FlagLevel, line: MedicationLine): string {
  if (level === 'info') return capital(flag === 'unlinked' && isSourceMissing(line) ? notReached : info[flag]);
  return `Let op: ${flag === 'dose-differs' ? partiesOfDoses(line) : now[flag]}`;
}

const isSourceMissing = ({ flags }: MedicationLine): boolean => flags.some(({ flag }) => flag === 'source-missing');
/** Whoever agreed it may be where nobody answered. */
const notReached = 'hier alleen bekend bij de apotheek; de afspraak kan staan bij een bron die geen antwoord gaf';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
