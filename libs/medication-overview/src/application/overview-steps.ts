import type { Part, Permitted, ReleaseSteps } from '#libs/disclosure';
import type { Ura } from '#libs/kernel';
import type { PermittedAlongside } from '../domain/alongside.js';
import { medicationOverview, type MedicationOverview } from '../domain/overview.js';
import { failed, type SourceReport } from '../domain/source-report.js';
import type { Moment } from '../domain/time/moment.js';
import { alongsideItemsOf, permittedAlongside } from '../domain/treatments/alongside-items.js';
import { blocksOfPermittedTreatments, decisionItemsOf } from '../domain/treatments/decision-items.js';
import type { SensitivityTable } from '../domain/treatments/sensitivity.js';
import type { MedicationSource } from './medication-source.port.js';
import type { WriteOverview } from './overview-form.port.js';
import { overviewAccount } from './overview-account.js';
import { remembered } from '../domain/remembered.js';

export interface OverviewSetting {
  readonly sources: readonly MedicationSource[];
  readonly table: SensitivityTable;
  readonly notConnected: readonly string[];
}

export interface OverviewQuestion {
  readonly at: Moment;
  readonly bsn: string;
  readonly write: WriteOverview;
}

type Fetched = readonly SourceReport[];

/** Holders that are not permitted are not asked; each treatment is seen whole or not at all, what comes alongside it one by one. */
export function overviewSteps(setting: OverviewSetting, { at, bsn, write }: OverviewQuestion): ReleaseSteps<Fetched> {
  const { sources, table, notConnected } = setting;
  const holders = [...new Set(sources.map(holderOf))];
  const itemsOf = remembered((fetched: Fetched) => decisionItemsOf(blocksOf(fetched), table));
  const itemsAlongside = remembered((fetched: Fetched) => alongsideItemsOf(alongsideOf(fetched), itemsOf(fetched), table));
  const seenIn = (fetched: Fetched) =>
    remembered(({ permission, isPermitted }: Permitted): MedicationOverview =>
      medicationOverview({
        at,
        reports: sources.filter((source) => permission.mayAsk(holderOf(source))).map((source) => reportOf(source, fetched)),
        permitted: blocksOfPermittedTreatments(blocksOf(fetched), itemsOf(fetched), ({ key }) => isPermitted(key)),
        alongside: permittedAlongside(alongsideOf(fetched), isPermitted),
        notConnected,
        withheld: permission.withholdsFrom(holders) ? ['medication'] : [],
      }),
    );
  const seen = remembered(seenIn);
  return {
    holders,
    fetch: ({ mayAsk }) => Promise.all(sources.filter((source) => mayAsk(holderOf(source))).map((source) => source.reportFor(bsn))),
    parts: (fetched) => [...itemsOf(fetched), ...itemsAlongside(fetched)].map(({ key, holder, labels }): Part => ({ key, item: { category: 'medication', labels, holder: holder as Ura } })),
    render: (fetched, permitted) => write(seen(fetched)(permitted)),
    account: (fetched, permitted) => overviewAccount(seen(fetched)(permitted), bsn),
  };
}

const holderOf = ({ source }: MedicationSource): Ura => source.ura as Ura;
const blocksOf = (fetched: Fetched) => fetched.flatMap(({ blocks }) => blocks);

function alongsideOf(fetched: Fetched): PermittedAlongside {
  const answers = fetched.flatMap((report) => (report.state === 'answered' ? [report.alongside] : []));
  return {
    allergies: answers.flatMap(({ allergies }) => allergies),
    measurements: answers.flatMap(({ measurements }) => measurements),
    given: answers.flatMap(({ given }) => given),
    unreadable: answers.flatMap(({ unreadable = [] }) => unreadable),
  };
}

/** What was permitted only after the sources had been asked counts as a source that did not answer. */
const reportOf = ({ source }: MedicationSource, fetched: Fetched): SourceReport => fetched.find((report) => report.source.id === source.id) ?? failed(source, 'late');
