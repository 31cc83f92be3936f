import type { Step } from './step.js';

/** The client grants something, once: what they granted on an earlier day and still holds is not granted again. */
export const granting = (story: Pick<Step, 'title' | 'tells'>, who: string, category: string): Step => ({
  ...story,
  command: ({ bsn }) => ['consent', 'grant', '--bsn', bsn, '--who', who, '--category', category],
  endsWith: 'done',
  unless: {
    command: ({ bsn }) => ['consent', 'list', '--bsn', bsn],
    because: (json) => {
      const same = listed(json).find((one) => one['who'] === who && one['category'] === category && holdsAlways(one));
      return same ? `Dit staat al vast van een eerdere keer: toestemming ${String(same['id'])}.` : null;
    },
  },
});

type Listed = Readonly<Record<string, unknown>>;

const listed = (json: unknown): readonly Listed[] => (Array.isArray(json) ? (json as Listed[]) : []);

const holdsAlways = ({ kind, status, purpose, from, until }: Listed): boolean =>
  kind === 'grant' && status === 'active' && [purpose, from, until].every((bound) => bound === null);
