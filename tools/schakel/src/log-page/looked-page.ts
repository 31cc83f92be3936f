import { category } from '../consent-form/categories-in-words.js';
import { deed, ground } from './words.js';
import { dutchMoment } from '../terminal/dutch-time.js';
import { tableOf, type Column } from '../terminal/table.js';
import type { Looked } from './looked.js';

const columns: readonly Column[] = [
  { title: 'Wanneer', width: 27 },
  { title: 'Wie', width: 34 },
  { title: 'Rol', width: 18 },
  { title: 'Wat', width: 22 },
  { title: 'Waarom wel of niet', width: 24 },
];

const outcomes = { done: '', refused: ' (geweigerd)', failed: ' (mislukt)' } as const;

/** Who looked, for the client. */
export function lookedPage(looked: readonly Looked[]): string {
  if (looked.length === 0) return 'Er heeft nog niemand gekeken.';
  return tableOf(columns, looked.map(rowOf)).join('\n');
}

const rowOf = ({ at, organisation, person, role, category: code, event, outcome, restsOn }: Looked): string[] => [
  dutchMoment(at),
  `${organisation}, ${person}`,
  role,
  `${what(event, code)}${outcomes[outcome]}`,
  restsOnInWords(outcome, restsOn),
];

/** What a refusal rests on is an objection, never a permission. */
function restsOnInWords(outcome: Looked['outcome'], restsOn: Looked['restsOn']): string {
  if (!restsOn) return '';
  if (outcome !== 'done') return restsOn.kind === 'consent' ? `bezwaar ${restsOn.id.slice(0, 8)}` : '';
  return restsOn.kind === 'consent' ? `toestemming ${restsOn.id.slice(0, 8)}` : ground(restsOn.ground);
}

/** A look is known by what was looked at, anything else by what was done. */
const what = (event: string | null, code: string | null): string => (code === null ? deed(event ?? '') : category(code));
