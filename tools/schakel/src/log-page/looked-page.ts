import { deed, ground, roleInWords } from './words.js';
import { dutchMoment } from '../terminal/dutch-time.js';
import { tableOf, type Column } from '../terminal/table.js';
import type { Looked } from './looked.js';

const columns: readonly Column[] = [
  { title: 'Wanneer', width: 27 },
  { title: 'Organisatie', width: 26 },
  { title: 'Rol en nummer', width: 24 },
  { title: 'Wat', width: 24 },
  { title: 'Waarom wel of niet', width: 24 },
];

const outcomes = { done: '', refused: ' (geweigerd)', failed: ' (mislukt)' } as const;

/** Who looked, for the client. */
export function lookedPage(looked: readonly Looked[]): string {
  if (looked.length === 0) return 'Er heeft nog niemand gekeken.';
  return tableOf(columns, looked.map(rowOf)).join('\n');
}

/** The log knows people by number only. The client is nobody's number. */
const who = ({ person, role }: Looked): string => (person === role ? roleInWords(role) : `${roleInWords(role)}, ${person}`);

const rowOf = (looked: Looked): string[] => {
  const { at, organisation, category, event, outcome, restsOn } = looked;
  return [dutchMoment(at), organisation, who(looked), `${deed(event, category)}${outcomes[outcome]}`, restsOnInWords(outcome, restsOn)];
};

/** What a refusal rests on is an objection, never a permission. */
function restsOnInWords(outcome: Looked['outcome'], restsOn: Looked['restsOn']): string {
  if (!restsOn) return '';
  if (outcome !== 'done') return restsOn.kind === 'consent' ? `bezwaar ${restsOn.id.slice(0, 8)}` : '';
  return restsOn.kind === 'consent' ? `toestemming ${restsOn.id.slice(0, 8)}` : ground(restsOn.ground);
}
