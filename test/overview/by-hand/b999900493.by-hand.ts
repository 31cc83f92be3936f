import type { HandBundle } from './expected.js';

/**
 * Stops and changes; blocks of two pharmacies, a practice and a hospital.
 * undecided, all lines: a stop-TA that goes with a TA that counts is `processed` (`stop` is for the stop of the basis); with a
 * TA that gave way it gave way too. The period of an interrupted line is the agreement's own.
 */
export const b999900493: HandBundle = {
  name: '999900493',
  lines: [
    // rules 3.2 and 3.7: stopped "up to and including" 1 January, so it applies at noon.
    {
      treatment: 'MBH_300_stoppen-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'ACETYLSALICYLZUUR DISPERTABLET 80MG', dose: '1 maal per dag 1 stuk, Oraal',
      period: { start: '2023-11-02T00:00:00+01:00', end: '2024-01-01T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_stoppen_MA_start-tmg', 'basis'], ['MBH_300_stoppen_MA_staken-tmg', 'stop'],
        ['MBH_300_stoppen_TA_start-tmg', 'processed'], ['MBH_300_stoppen_TA_staken-tmg', 'processed'],
      ],
    },
    // rules 3.1 and 3.3: technical stop and new MA of one moment; the MA of 30 December counts, its TA followed an hour later.
    {
      treatment: 'MBH_300_wijzigen_verhoging-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'FUROSEMIDE 40MG TABLET', dose: '1 maal per dag 2 stuks, Oraal',
      period: { start: '2023-12-30T00:00:00+01:00', end: null }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_wijzigen_verhoging_MA_wijzigingmetVV-tmg', 'basis'], ['MBH_300_wijzigen_verhoging_MA_start-tmg', 'superseded'],
        ['MBH_300_wijzigen_verhoging_MA_techstaken-tmg', 'superseded'],
        ['MBH_300_wijzigen_verhoging_TA_wijzigingmetMVE-tmg', 'processed'],
        ['MBH_300_wijzigen_verhoging_TA_start-tmg', 'superseded'], ['MBH_300_wijzigen_verhoging_TA_techstaken-tmg', 'superseded'],
      ],
    },
    // rule 3.3: the MA of 31 December counts, 1 a week in MA and TA. That the former TA had another rhythm than its MA is past.
    {
      treatment: 'MBH_300_wijzigen_verlaging-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'FERROFUMARAAT TABLET 200MG', dose: '1 maal per week 1 stuk, Oraal',
      period: { start: '2023-12-31T00:00:00+01:00', end: '2024-01-15T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_wijzigen_verlaging_MA_wijzigingzonderVV-tmg', 'basis'], ['MBH_300_wijzigen_verlaging_MA_start-tmg', 'superseded'],
        ['MBH_300_wijzigen_verlaging_MA_techstaken-tmg', 'superseded'],
        ['MBH_300_wijzigen_verlaging_TA_wijzigingzonderMVE-tmg', 'processed'],
        ['MBH_300_wijzigen_verlaging_TA_start-tmg', 'superseded'], ['MBH_300_wijzigen_verlaging_TA_techstaken-tmg', 'superseded'],
      ],
    },
    // rule 3.5: a temporary stop from the end of 31 December; nothing resumed it, so current and interrupted.
    {
      treatment: 'MBH_300_onderbreken-tmg', linked: [], category: 'current', interrupted: true,
      medicine: 'FENETICILLINE CAPSULE 500MG', dose: '3 maal per dag 1 stuk, Oraal',
      period: { start: '2023-12-28T00:00:00+01:00', end: '2024-01-06T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_onderbreken_MA_start-tmg', 'basis'], ['MBH_300_onderbreken_MA_onderbreken-tmg', 'stop'],
        ['MBH_300_onderbreken_TA_start-tmg', 'processed'], ['MBH_300_onderbreken_TA_onderbreken-tmg', 'processed'],
      ],
    },
    // rules 3.7 and 4.1: 2 November and 28 days is until 30 November. Rule 3.4: the TA of another PRK took the place of the former.
    {
      treatment: 'MBH_300_TAwijzigen-tmg', linked: [], category: 'recently-stopped', interrupted: false,
      medicine: 'PANTOPRAZOL 40MG TABLET MSR', dose: '1 maal per dag 1 stuk, oraal',
      period: { start: '2023-11-02T00:00:00+01:00', end: '2023-11-30T00:00:00+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_TAwijzigen_MA-tmg', 'basis'], ['MBH_300_TAwijzigen_TA_anderePRK-tmg', 'processed'],
        ['MBH_300_TAwijzigen_TA_start-tmg', 'superseded'], ['MBH_300_TAwijzigen_TA_techstaken-tmg', 'superseded'],
      ],
    },
    // rules 3.5 and 3.6: interrupted from the end of 31 December; the agreement of the same moment begins on 4 January.
    {
      treatment: 'MBH_300_VolgendeBehandelaar-tmg', linked: [], category: 'current', interrupted: true,
      medicine: 'APIXABAN TABLET 5MG', dose: '1 maal per dag 1 stuk, Oraal',
      period: { start: '2023-11-12T00:00:00+01:00', end: '2024-02-20T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_VolgendeBehandelaar_MA_Start1-tmg', 'basis'], ['MBH_300_VolgendeBehandelaar_MA_Stop1-tmg', 'stop'],
        ['MBH_300_VolgendeBehandelaar_MA_Start2-tmg', 'future'],
      ],
    },
    // rules 3.6 and 4.4: its one line ahead.
    {
      treatment: 'MBH_300_VolgendeBehandelaar-tmg', linked: [], category: 'future', interrupted: false,
      medicine: 'APIXABAN TABLET 5MG', dose: '1 maal per dag 1 stuk, Oraal',
      period: { start: '2024-01-04T00:00:00+01:00', end: '2024-02-20T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [['MBH_300_VolgendeBehandelaar_MA_Start2-tmg', 'basis']],
    },
    // rules 3.7 and 4.1: 26 December and 5 days is until 31 December 00:00.
    {
      treatment: 'MBH_300_VolgendeBehandelaar_Zorgaanb-tmg', linked: [], category: 'recently-stopped', interrupted: false,
      medicine: 'AMOXICILLINE DISPERTABLET 500MG', dose: '3 maal per dag 1 stuk, Oraal',
      period: { start: '2023-12-26T00:00:00+01:00', end: '2023-12-31T00:00:00+01:00' }, basis: 'MA', flags: [],
      blocks: [['MBH_300_VolgendeBehandelaar_Zorgaanb_MA-tmg', 'basis']],
    },
    // rule 3.4: two TAs beside each other, one replaced. Section 5: of two PRKs (40 and 20 mg) the amounts cannot be added up,
    // and the texts differ: info. same-substance: GPK 96938 as CorrectieOpToediening, both run.
    {
      treatment: 'MBH_300_stoppen_parallele_TA-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'PANTOPRAZOL 40MG TABLET MSR', dose: "1 stuk 's ochtends en Bij pijn 1 stuk 's avonds, Oraal",
      period: { start: '2023-12-18T00:00:00+01:00', end: '2024-01-15T00:00:00+01:00' }, basis: 'MA',
      flags: [['dose-differs', 'info'], ['same-substance', 'look-now']],
      blocks: [
        ['MBH_300_stoppen_parallele_TA_MA_start-tmg', 'basis'], ['MBH_300_stoppen_parallele_TA_TA_start_GDS-tmg', 'processed'],
        ['MBH_300_stoppen_parallele_TA_TA_start2_zonodig-tmg', 'processed'],
        ['MBH_300_stoppen_parallele_TA_TA_start_zonodig-tmg', 'superseded'],
        ['MBH_300_stoppen_parallele_TA_TA_stop_zonodig-tmg', 'superseded'],
      ],
    },
    // section 5: once a day and one time of the day are both 1 a day; the texts differ and that does not matter.
    {
      treatment: 'MBH_300_MTDopschorten-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'PROPRANOLOL TABLET 80MG', dose: '1 maal per dag 1 stuk, oraal',
      period: { start: '2023-12-27T00:00:00+01:00', end: null }, basis: 'MA', flags: [],
      blocks: [['MBH_300_MTDopschorten_MA-tmg', 'basis'], ['MBH_300_MTDopschorten_TA-tmg', 'processed']],
    },
    // section 5: 2 a day in both.
    {
      treatment: 'mbh_300_AfwijkendeToediening-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'AMLODIPINE TABLET 5MG', dose: '1 maal per dag 2 stuks, Oraal',
      period: { start: '2023-12-31T00:00:00+01:00', end: null }, basis: 'MA', flags: [],
      blocks: [['mbh_300_AfwijkendeToediening_MA-tmg', 'basis'], ['mbh_300_AfwijkendeToediening_TA-tmg', 'processed']],
    },
    // rules 3.3 and 3.4: the corrected MA counts (1, not 11) and so does its TA; "until" 2 January, so it applies at T.
    {
      treatment: 'MBH_300_wijzigen_correctie-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'AMANTADINE CAPSULE 100MG', dose: '1 maal per dag 1 stuk, Oraal',
      period: { start: '2023-12-25T11:01:00+01:00', end: '2024-01-02T00:00:00+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_wijzigen_correctie_MA_correctieMA-tmg', 'basis'], ['MBH_300_wijzigen_correctie_MA-tmg', 'superseded'],
        ['MBH_300_wijzigen_correctie_MA_stopMA-tmg', 'superseded'], ['MBH_300_wijzigen_correctie_TA_correctieTA-tmg', 'processed'],
        ['MBH_300_wijzigen_correctie_TA-tmg', 'superseded'], ['MBH_300_wijzigen_correctie_TA_stopTA-tmg', 'superseded'],
      ],
    },
    // rule 2.1: the MBH has a space in it; it is a value, not trimmed. 1 a day in both.
    {
      treatment: 'MBH_300_CorrectieToediening -tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'TRIMETHOPRIM TABLET 300MG', dose: '1 maal per dag 1 stuks, Oraal',
      period: { start: '2023-12-30T13:45:00+01:00', end: null }, basis: 'MA', flags: [],
      blocks: [['MBH_300_CorrectieToediening_MA-tmg', 'basis'], ['MBH_300_CorrectieToediening_TA-tmg', 'processed']],
    },
    // section 5: 1 and 2 pieces a day, but of two PRKs (40 and 20 mg, the same in fact): info by the texts. same-substance: GPK 96938 as stoppen_parallele_TA.
    {
      treatment: 'MBH_300_CorrectieOpToediening-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'PANTOPRAZOL 40MG TABLET MSR', dose: 'elke dag om 07:45 1 stuk, Oraal',
      period: { start: '2023-12-29T07:45:00+01:00', end: null }, basis: 'MA',
      flags: [['dose-differs', 'info'], ['same-substance', 'look-now']],
      blocks: [['MBH_300_CorrectieOpToediening_MA-tmg', 'basis'], ['MBH_300_CorrectieOpToediening_TA-tmg', 'processed']],
    },
  ],
  notShown: [
    // rule 3.2: MA and TA of 8 January, each cancelled by a stop that ends at its start.
    ['MBH_300_annuleren_MA_starten-tmg', 'cancelled'],
    ['MBH_300_annuleren_MA_geannuleerd-tmg', 'cancelled'],
    ['MBH_300_annuleren_TA_starten-tmg', 'cancelled'],
    ['MBH_300_annuleren_TA_geannuleerd-tmg', 'cancelled'],
  ],
};
