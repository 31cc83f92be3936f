import type { AuditEntry } from '#libs/audit';
import type { Provision } from '#libs/consent';
import { Disclosure, Released } from '#libs/disclosure';
import { GatewayError, type ClientKey, type Requester, type Ura } from '#libs/kernel';
import { failed, type SourceReport } from '../domain/source-report.js';
import { anMa, aTa, momentAt } from '../domain/testing/builders.js';
import { toOverviewJson } from '../http/overview-json.js';
import type { MedicationSource } from './medication-source.port.js';
import { overviewSteps, type OverviewSetting } from './overview-steps.js';

const instelling = '00000001' as Ura;
const apotheek = '00000003' as Ura;
const bsn = '999900018';
const client = '00000000-0000-4000-8000-000000000001' as ClientKey;
const requester: Requester = { actsAs: 'care', system: 'his', organisation: '00000002' as Ura, organisationType: 'huisarts', team: null, person: 'dr-smit', role: 'huisarts', purpose: 'TREAT' };
const said: Provision = { consent: { id: 'said', version: 1 }, kind: 'grant', who: { kind: 'organisation', ura: '00000002' as Ura }, categories: ['medication'], sensitivities: null, purposes: null, holder: null, from: null, until: null, alsoInEmergency: false };
const noPsychiatry: Provision = { ...said, consent: { id: 'no', version: 1 }, kind: 'objection', sensitivities: ['psychiatry'] };

const ofEpd = { source: 'epd', sourceUra: instelling, security: ['PSY'], author: { ura: instelling, specialism: '0329', name: null, isClient: false } };
const ofAis = { security: [] };
const metoprolol = anMa({ id: 'METOPROLOL', mbh: 'MBH_hart', ...ofAis });
const lithium = anMa({ id: 'LITHIUM', mbh: 'MBH_lithium', key: 'epd/LITHIUM', ...ofEpd });
const lithiumAtPharmacy = aTa({ id: 'LITHIUM_TA', mbh: 'MBH_lithium', restsOn: 'LITHIUM', ...ofAis });

/** Two sources and what a client said about them; everything else is as in production. */
class Consultation {
  provisions: readonly Provision[] = [said];
  epoch = 1;
  readonly entries: AuditEntry[] = [];
  readonly asked: string[] = [];
  reports: SourceReport[] = [this.answers('epd', instelling, [lithium]), this.answers('ais', apotheek, [metoprolol, lithiumAtPharmacy])];
  meanwhile = (): void => undefined;

  answers(id: string, ura: string, blocks: SourceReport['blocks']): SourceReport {
    return { source: { id, ura, kind: id, fhir: 'R4' }, state: 'answered', reason: null, ageMs: 5, blocks, received: new Map(), person: { name: `from ${id}`, birthDate: null, gender: null } };
  }

  async overview(): Promise<{ [name: string]: unknown }> {
    const released = await this.release();
    return JSON.parse(String(Released.open(released).body)) as { [name: string]: unknown };
  }

  private release() {
    const audit = { append: async (entry: AuditEntry) => ({ writer: 'w', seq: this.entries.push(entry) }) };
    const facts = {
      read: async () => ({ epoch: this.epoch, provisions: this.provisions, relation: 'none' as const, directedNeedsExplicitConsent: false }),
      epochOf: async () => (this.meanwhile(), this.epoch),
    };
    const question = { at: momentAt('2024-01-01T12:00:00+01:00'), notation: 'json' as const, subject: { client, bsn } };
    const inquiry = { requester, client, category: 'medication' as const, event: 'medication-overview', requestId: 'r', shape: 'operation' as const };
    return new Disclosure(facts, audit, { now: () => new Date('2024-01-01T11:00:00Z') }).release(inquiry, overviewSteps(this.setting(), question));
  }

  private setting(): OverviewSetting {
    const sources = this.reports.map((report): MedicationSource => ({
      source: report.source,
      reportFor: async () => (this.asked.push(report.source.id), report),
    }));
    const form = { contentTypes: { bundle: 'b', json: 'j' }, write: (overview: Parameters<typeof toOverviewJson>[0]) => JSON.stringify({ ...toOverviewJson(overview), person: overview.person?.name }) };
    return { sources, form, notConnected: [], table: () => [] };
  }
}

const treatments = (overview: { [name: string]: unknown }) => (overview['lines'] as { treatment: string; blocks: { id: string }[] }[]).map(({ treatment, blocks }) => [treatment, ...blocks.map(({ id }) => id)]);

describe('an overview under what the client said', () => {
  it('shows everything to who may see everything, and the log says what was shown', async () => {
    const consultation = new Consultation();
    const overview = await consultation.overview();
    expect(treatments(overview)).toEqual([['MBH_hart', 'METOPROLOL'], ['MBH_lithium', 'LITHIUM', 'LITHIUM_TA']]);
    expect(overview).toMatchObject({ complete: true, withheld: [], person: 'from epd' });
    expect(consultation.entries).toMatchObject([{ outcome: 'released', detail: { sources: [{ id: 'epd', state: 'answered' }, { id: 'ais', state: 'answered' }], blocks: ['METOPROLOL', 'LITHIUM', 'LITHIUM_TA'], withheld: [], rules: 'medication-overview/2' } }]);
  });

  it('takes a treatment away whole with an objection to psychiatry: no block, no name, no count of it remains', async () => {
    const consultation = new Consultation();
    consultation.provisions = [said, noPsychiatry];
    const overview = await consultation.overview();
    expect(treatments(overview)).toEqual([['MBH_hart', 'METOPROLOL']]);
    expect(overview).toMatchObject({ complete: false, withheld: ['medication'], notShown: [], person: 'from ais' });
    expect(JSON.stringify(overview)).not.toMatch(/lithium/i);
    expect(JSON.stringify(consultation.entries)).not.toMatch(/lithium/i);
  });

  it('does not let a stop that is withheld revive a medicine', async () => {
    const consultation = new Consultation();
    const stopAtEpd = anMa({ id: 'stop', mbh: 'MBH_hart', key: 'epd/stop', ...ofEpd, at: '2023-12-20T09:00:00+01:00', to: '2023-12-20', stop: 'definitive', follows: 'METOPROLOL' });
    consultation.reports = [consultation.answers('epd', instelling, [stopAtEpd]), consultation.answers('ais', apotheek, [metoprolol])];
    consultation.provisions = [said, noPsychiatry];
    expect(treatments(await consultation.overview())).toEqual([]);
  });

  it('does not ask a holder of which nothing may be seen, and says that something is withheld', async () => {
    const consultation = new Consultation();
    consultation.provisions = [{ ...said, holder: apotheek }];
    const overview = await consultation.overview();
    expect(consultation.asked).toEqual(['ais']);
    expect(overview).toMatchObject({ complete: false, withheld: ['medication'], sources: [{ id: 'ais' }] });
  });

  it('asks nobody when nothing may be seen', async () => {
    const consultation = new Consultation();
    consultation.provisions = [];
    await expect(consultation.overview()).rejects.toThrow(GatewayError);
    expect(consultation.asked).toEqual([]);
  });

  it('says the same where nothing exists as where all of it is withheld', async () => {
    const [withheld, nothing] = [new Consultation(), new Consultation()];
    withheld.reports = [withheld.answers('epd', instelling, [lithium])];
    nothing.reports = [{ ...nothing.answers('epd', instelling, []), person: null }];
    withheld.provisions = nothing.provisions = [said, noPsychiatry];
    expect(await withheld.overview()).toEqual(await nothing.overview());
  });

  it('is decided anew when the client changes their mind while sources answer', async () => {
    const consultation = new Consultation();
    consultation.meanwhile = () => Object.assign(consultation, { provisions: [said, noPsychiatry], epoch: 2, meanwhile: () => undefined });
    expect(treatments(await consultation.overview())).toEqual([['MBH_hart', 'METOPROLOL']]);
  });

  it('names a source that was permitted only after the others had answered as one that is missing', async () => {
    const consultation = new Consultation();
    consultation.provisions = [{ ...said, holder: apotheek }];
    consultation.meanwhile = () => Object.assign(consultation, { provisions: [said], epoch: 2, meanwhile: () => undefined });
    expect(await consultation.overview()).toMatchObject({ complete: false, sources: [{ id: 'epd', state: 'failed', reason: 'late' }, { id: 'ais', state: 'answered' }] });
  });

  it('is a partial answer when a source fails, never an error', async () => {
    const consultation = new Consultation();
    consultation.reports = [failed({ id: 'epd', ura: instelling, kind: 'epd', fhir: 'R4' }, 'down'), consultation.answers('ais', apotheek, [metoprolol])];
    expect(await consultation.overview()).toMatchObject({ complete: false, sources: [{ id: 'epd', state: 'failed', reason: 'down' }, { id: 'ais', state: 'answered' }] });
  });

  it.each([bsn, '9999.00.018', '9999 00 018', '9999-00-018', '9999/00/018', '99_99_00_018'])('keeps the BSN out of the log, also where a source made an id of it as %s', async (written) => {
    const consultation = new Consultation();
    consultation.reports = [consultation.answers('ais', apotheek, [anMa({ id: `MA_${written}-1`, ...ofAis })])];
    await consultation.overview();
    expect(consultation.entries[0]?.detail.blocks).toEqual(['MA_[BSN]-1']);
  });
});
