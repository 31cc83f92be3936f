import { loadRegion } from '#libs/platform';
import { eachIs } from '../domain/alongside.js';
import { failed } from '../domain/source-report.js';
import { aGiven, anAllergy, anAlongside, aMeasurement, anUnreadable, noneKnown } from '../domain/testing/alongside-builders.js';
import { anMa, momentAt } from '../domain/testing/builders.js';
import { OverviewSettings } from './overview-settings.js';
import { apotheek, bsn, Consultation, instelling, lithium as treatment, metoprolol, noPsychiatry, ofAis, ofEpd, said } from './testing/consultation.js';

const lithium = { ...treatment, medicine: { text: 'LITHIUMCARBONAAT TABLET 400MG', prk: '4711', gpk: null, atc: null } };
const atEpd = { ...ofEpd, sourceUra: instelling };
const atPharmacy = { source: 'ais', sourceUra: apotheek, author: metoprolol.author, security: [] };
const clozapine = anAllergy('Clozapine', { ...atEpd, key: 'epd#AllergyIntolerance/clozapine' });
const penicillin = anAllergy('Penicilline', { ...atPharmacy, key: 'ais#AllergyIntolerance/penicillin' });
const level = aMeasurement('lithium-level', '2023-12-01', { ...atEpd, text: '0,7 mmol/l', key: 'epd#Observation/level' });
const levelAtPharmacy = aMeasurement('lithium-level', '2023-12-02', { ...atPharmacy, text: '0,8 mmol/l', key: 'ais#Observation/level' });
const kidneys = aMeasurement('renal-function', '2023-11-01', { ...atPharmacy, key: 'ais#Observation/kidneys' });
const kidneysAtEpd = aMeasurement('renal-function', '2023-12-01', { ...atEpd, text: '30 ml/min', key: 'epd#Observation/kidneys' });
const nobody = { ura: null, specialism: null, name: null, isClient: false };
const region = loadRegion('config/region.json');
const asInTheRegion = new OverviewSettings([], region).current.table;
const noneAtPharmacy = noneKnown({ ...atPharmacy, key: 'ais#AllergyIntolerance/none' });

interface Shown { allergies: { state: string; items: { text: string }[] }; measurements: { text: string }[]; lastGiven: object[]; person?: string | null }

function aConsultation(ofTheEpd = anAlongside({ allergies: [clozapine], measurements: [level] }), ofTheAis = anAlongside({ allergies: [penicillin], measurements: [kidneys] })): Consultation {
  const consultation = new Consultation();
  consultation.reports = [consultation.answers('epd', instelling, [lithium], ofTheEpd), consultation.answers('ais', apotheek, [metoprolol], ofTheAis)];
  return consultation;
}

async function shown(consultation: Consultation) {
  const { allergies, measurements, lastGiven } = (await consultation.overview()) as unknown as Shown;
  return { state: allergies.state, allergies: allergies.items.map(({ text }) => text), measurements: measurements.map(({ text }) => text), lastGiven };
}
const loggedIn = (consultation: Consultation): readonly string[] => consultation.entries.at(-1)?.detail.blocks ?? [];

describe('what comes alongside the medicines, under what the client said', () => {
  it('is shown whole to who may see everything, and the log names it by id alone', async () => {
    const consultation = aConsultation();
    expect(await shown(consultation)).toMatchObject({ state: 'listed', allergies: ['Clozapine', 'Penicilline'], measurements: ['60 ml/min', '0,7 mmol/l'] });
    expect(loggedIn(consultation)).toEqual(expect.arrayContaining(['epd#AllergyIntolerance/clozapine', 'ais#AllergyIntolerance/penicillin', 'epd#Observation/level']));
    expect(JSON.stringify(consultation.entries)).not.toMatch(/"Clozapine|mmol/);
  });

  it('of an EPD is gone with an objection to psychiatry: its allergy, its lithium level, in the answer and in the log', async () => {
    const consultation = aConsultation();
    consultation.provisions = [said, noPsychiatry];
    expect(await shown(consultation)).toMatchObject({ state: 'listed', allergies: ['Penicilline'], measurements: ['60 ml/min'] });
    expect(JSON.stringify(consultation.entries)).not.toMatch(/clozapine|level/);
  });

  it('of an EPD is gone also where it tells nothing of psychiatry, and where its treatment may be seen', async () => {
    const consultation = aConsultation(anAlongside({ measurements: [kidneysAtEpd], given: [aGiven('MBH_hart', '2023-12-24', atEpd)] }));
    expect(await shown(consultation)).toMatchObject({ measurements: ['30 ml/min'], lastGiven: [{ treatment: 'MBH_hart' }] });
    consultation.provisions = [said, noPsychiatry];
    expect(await shown(consultation)).toMatchObject({ measurements: ['60 ml/min'], lastGiven: [] });
  });

  it('does not tell of lithium by a level of another source, where the lithium is withheld', async () => {
    const consultation = aConsultation(anAlongside(), anAlongside({ measurements: [levelAtPharmacy] }));
    expect((await shown(consultation)).measurements).toEqual(['0,8 mmol/l']);
    consultation.provisions = [said, noPsychiatry];
    expect((await shown(consultation)).measurements).toEqual([]);
    expect(loggedIn(consultation)).toEqual(['METOPROLOL']);
  });

  it('shows a result that names nobody as its holder\'s own, with an objection to psychiatry, and one of an author nobody knows not', async () => {
    const unknown = { ...kidneys, author: { ura: '12345678', specialism: null, name: null, isClient: false }, at: momentAt('2023-12-01'), text: '30 ml/min', key: 'ais#Observation/unknown' };
    const consultation = aConsultation(anAlongside(), anAlongside({ measurements: [{ ...kidneys, author: nobody, namesNobody: true }, unknown] }));
    consultation.table = asInTheRegion;
    consultation.provisions = [said, noPsychiatry];
    expect(await shown(consultation)).toMatchObject({ measurements: ['60 ml/min'] });
  });

  it('says the same where a result is withheld as where there is none, also on the page', async () => {
    const [withheld, nothing] = [aConsultation(anAlongside({ measurements: [kidneysAtEpd] }), anAlongside()), aConsultation(anAlongside(), anAlongside())];
    withheld.provisions = nothing.provisions = [said, noPsychiatry];
    expect(await withheld.overview()).toEqual(await nothing.overview());
    const [page, empty] = [await withheld.page(), await nothing.page()];
    expect(page).toEqual(empty);
    expect(page).toContain('Nierfunctie: geen uitslag in dit overzicht');
  });

  it('does not tell by a question that failed whether there was something to withhold', async () => {
    const failedOn = { is: { ...eachIs('answered'), measurements: 'failed' } } as const;
    const [withheld, nothing] = [aConsultation(anAlongside({ measurements: [kidneysAtEpd], ...failedOn }), anAlongside()), aConsultation(anAlongside(failedOn), anAlongside())];
    withheld.provisions = nothing.provisions = [said, noPsychiatry];
    expect(await withheld.page()).toEqual(await nothing.page());
    expect(await withheld.overview()).toMatchObject({ notAnswered: { measurements: ['epd'] } });
  });

  it('says the same where what cannot be read is withheld as where there is none, and tells of it who may see it', async () => {
    const unreadable = [anUnreadable('measurements', { ...atEpd, key: 'epd#Observation/undated' }), anUnreadable('given', { ...atEpd, key: 'epd#MedicationAdministration/undated' })];
    const [withheld, nothing] = [aConsultation(anAlongside({ unreadable }), anAlongside()), aConsultation(anAlongside(), anAlongside())];
    expect(await withheld.overview()).toMatchObject({ notAnswered: { measurements: ['epd'] } });
    withheld.provisions = nothing.provisions = [said, noPsychiatry];
    expect(await withheld.overview()).toEqual(await nothing.overview());
    expect(await withheld.page()).toEqual(await nothing.page());
  });

  it('says the same where an allergy is withheld as where there is none', async () => {
    const [withheld, nothing] = [aConsultation(anAlongside({ allergies: [clozapine] })), aConsultation(anAlongside())];
    withheld.provisions = nothing.provisions = [said, noPsychiatry];
    expect(await withheld.overview()).toEqual(await nothing.overview());
  });

  it('does not say that none are known while something may be withheld, whether or not it is there', async () => {
    const [withheld, nothing] = [aConsultation(anAlongside({ allergies: [clozapine] }), anAlongside({ allergies: [noneAtPharmacy] })), aConsultation(anAlongside(), anAlongside({ allergies: [noneAtPharmacy] }))];
    expect(await shown(nothing)).toMatchObject({ state: 'none-known', allergies: ['Geen bekende allergie'] });
    withheld.provisions = nothing.provisions = [said, noPsychiatry];
    expect(await shown(withheld)).toMatchObject({ state: 'unknown-here', allergies: [] });
    expect(await withheld.overview()).toEqual(await nothing.overview());
  });

  it('does not say that none are known while a source is away', async () => {
    const consultation = aConsultation(anAlongside(), anAlongside({ allergies: [noneAtPharmacy] }));
    consultation.reports = [failed({ id: 'epd', ura: instelling, kind: 'epd', fhir: 'R4' }, 'down'), consultation.reports[1]!];
    expect((await shown(consultation)).state).toBe('unknown-here');
  });

  it('is not shown of who was not asked', async () => {
    const consultation = aConsultation();
    consultation.provisions = [{ ...said, holder: apotheek }];
    expect(await shown(consultation)).toMatchObject({ allergies: ['Penicilline'], measurements: ['60 ml/min'] });
  });

  it('is decided anew when the client changes their mind while sources answer', async () => {
    const consultation = aConsultation();
    consultation.meanwhile = () => Object.assign(consultation, { provisions: [said, noPsychiatry], epoch: 2, meanwhile: () => undefined });
    expect(await shown(consultation)).toMatchObject({ allergies: ['Penicilline'] });
  });

  it('tells when a depot was last given only with its treatment', async () => {
    const given = anAlongside({ given: [aGiven('MBH_lithium', '2023-12-20', { ...atPharmacy }), aGiven('MBH_hart', '2023-12-21', { ...atPharmacy })] });
    const consultation = aConsultation(anAlongside(), given);
    expect((await shown(consultation)).lastGiven).toEqual([{ treatment: 'MBH_hart', at: '2023-12-21' }, { treatment: 'MBH_lithium', at: '2023-12-20' }]);
    consultation.provisions = [said, noPsychiatry];
    expect((await shown(consultation)).lastGiven).toEqual([{ treatment: 'MBH_hart', at: '2023-12-21' }]);
  });

  it('is shown also of a source whose medicines are all withheld, which then knows the client', async () => {
    const consultation = new Consultation();
    consultation.reports = [consultation.answers('ais', apotheek, [anMa({ id: 'SECRET', ...ofAis, security: ['PSY'] })], anAlongside({ allergies: [penicillin] }))];
    consultation.provisions = [said, noPsychiatry];
    expect(await consultation.overview()).toMatchObject({ lines: [], allergies: { items: [{ text: 'Penicilline' }] }, person: 'from ais' });
  });

  it.each([bsn, '9999.00.018'])('keeps the BSN out of the log, also where a source made an id of it as %s', async (written) => {
    const consultation = aConsultation(anAlongside({ allergies: [anAllergy('Penicilline', { ...atEpd, key: `epd#AllergyIntolerance/${written}` })] }));
    await consultation.overview();
    expect(loggedIn(consultation)).toContain('epd#AllergyIntolerance/[BSN]');
  });
});
