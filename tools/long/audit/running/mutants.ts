import type { Mutant } from '../../plant.js';

const later = 'await ((entry) => void setTimeout(() => this.audit.append(entry).catch(() => undefined), 20))(';
const extended = 'const first = await chain.extend(';

/** Faults that the harness must see before its silence means anything. */
export const mutants: readonly Mutant[] = [
  {
    name: 'audit-after-send',
    edits: [{ file: 'disclosure/src/application/disclosure.js', from: 'await this.audit.append(', to: later }],
  },
  {
    name: 'acknowledged-before-commit',
    edits: [{ file: 'audit/src/persistence/grouped-audit-log.js', from: extended, to: `batch.forEach(({ resolve }) => resolve({ writer: chain.writer, seq: 0 })); await new Promise((go) => setTimeout(go, 20)); ${extended}` }],
  },
  {
    name: 'commit-not-flushed',
    edits: [
      { file: 'audit/src/persistence/statements.js', from: `current_setting('synchronous_commit') as commits`, to: `set_config('synchronous_commit', 'off', true) as commits` },
      { file: 'audit/src/persistence/chain.js', from: `answer.commits === 'off'`, to: `answer.commits === 'never'` },
    ],
  },
];
