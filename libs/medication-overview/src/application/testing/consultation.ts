import type { AuditEntry } from '#libs/audit';
import type { Provision } from '#libs/consent';
import { Disclosure, Released } from '#libs/disclosure';
import type { ClientKey, Requester, Ura } from '#libs/kernel';
import type { SourceReport } from '../../domain/source-report.js';
import { anAlongside } from '../../domain/testing/alongside-builders.js';
import { anMa, aTa, momentAt } from '../../domain/testing/builders.js';
import { toOverviewJson } from '../../http/overview-json.js';
import { pageOf } from '../../page/page-of.js';
import { textOf } from '../../page/rendering/text-page.js';
import type { SensitivityTable } from '../../domain/treatments/sensitivity.js';
import type { MedicationSource } from '../medication-source.port.js';
import type { WriteOverview } from '../overview-form.port.js';
import { overviewSteps, type OverviewSetting } from '../overview-steps.js';

export const instelling = '00000001' as Ura;
export const apotheek = '00000003' as Ura;
export const bsn = '999900018';
const client = '00000000-0000-4000-8000-000000000001' as ClientKey;
const requester: Requester = { actsAs: 'care', system: 'his', organisation: '00000002' as Ura, organisationType: 'huisarts', team: null, person: 'dr-smit', role: 'huisarts', purpose: 'TREAT' };
export const said: Provision = { consent: { id: 'said', version: 1 }, kind: 'grant', who: { kind: 'organisation', ura: '00000002' as Ura }, categories: ['medication'], sensitivities: null, purposes: null, holder: null, from: null, until: null, alsoInEmergency: false };
export const noPsychiatry: Provision = { ...said, consent: { id: 'no', version: 1 }, kind: 'objection', sensitivities: ['psychiatry'] };

export const ofEpd = { source: 'epd', sourceUra: instelling, security: ['PSY'], author: { ura: instelling, specialism: '0329', name: null, isClient: false } };
export const ofAis = { security: [] };
export const metoprolol = anMa({ id: 'METOPROLOL', mbh: 'MBH_hart', ...ofAis });
export const lithium = anMa({ id: 'LITHIUM', mbh: 'MBH_lithium', key: 'epd/LITHIUM', ...ofEpd });
export const lithiumAtPharmacy = aTa({ id: 'LITHIUM_TA', mbh: 'MBH_lithium', restsOn: 'LITHIUM', ...ofAis });

const asJson: WriteOverview = (overview) => ({ body: JSON.stringify({ ...toOverviewJson(overview, bsn), person: overview.person?.name }) });

/** Two sources and what a client said about them; everything else is as in production. */
export class Consultation {
  provisions: readonly Provision[] = [said];
  epoch = 1;
  readonly entries: AuditEntry[] = [];
  readonly asked: string[] = [];
  reports: SourceReport[] = [this.answers('epd', instelling, [lithium]), this.answers('ais', apotheek, [metoprolol, lithiumAtPharmacy])];
  meanwhile = (): void => undefined;
  table: SensitivityTable = () => [];
  about = bsn;

  answers(id: string, ura: string, blocks: SourceReport['blocks'], alongside = anAlongside()): SourceReport {
    return { source: { id, ura, kind: id, fhir: 'R4' }, state: 'answered', reason: null, ageMs: 5, blocks, alongside, received: new Map(), person: { name: `from ${id}`, birthDate: null, gender: null } };
  }

  async overview(): Promise<{ [name: string]: unknown }> {
    return JSON.parse(await this.written()) as { [name: string]: unknown };
  }

  async written(write: WriteOverview = asJson): Promise<string> {
    return String(Released.open(await this.release(write)).body);
  }

  /** As a person reads it in a terminal. */
  page(): Promise<string> {
    return this.written((overview) => ({ body: textOf(pageOf(overview, () => null, bsn)) }));
  }

  private release(write: WriteOverview) {
    const audit = { append: async (entry: AuditEntry) => ({ writer: 'w', seq: this.entries.push(entry) }) };
    const facts = {
      read: async () => ({ epoch: { number: this.epoch, mark: 'mark' }, provisions: this.provisions, relation: 'none' as const, directedNeedsExplicitConsent: false }),
      epochOf: async () => (this.meanwhile(), { number: this.epoch, mark: 'mark' }),
    };
    const question = { at: momentAt('2024-01-01T12:00:00+01:00'), bsn: this.about, write };
    const inquiry = { requester, client, category: 'medication' as const, event: 'medication-overview', requestId: 'r', shape: 'operation' as const };
    return new Disclosure(facts, audit, { now: () => new Date('2024-01-01T11:00:00Z') }).release(inquiry, overviewSteps(this.setting(), question));
  }

  private setting(): OverviewSetting {
    const sources = this.reports.map((report): MedicationSource => ({
      source: report.source,
      reportFor: async () => (this.asked.push(report.source.id), report),
    }));
    return { sources, notConnected: [], table: this.table };
  }
}
