import { GatewayError } from '#libs/kernel';
import { failed } from '../domain/source-report.js';
import { anMa } from '../domain/testing/builders.js';
import { apotheek, bsn, Consultation, instelling, lithium, metoprolol, noPsychiatry, ofAis, ofEpd, said } from './testing/consultation.js';

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
