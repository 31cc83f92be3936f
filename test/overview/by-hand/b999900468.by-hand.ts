import type { HandBundle } from './expected.js';

/** Starts and ends: a duration, an end, a criterion; recently stopped, long ago and tomorrow. */
export const b999900468: HandBundle = {
  name: '999900468',
  lines: [
    // rule 4.1: ended on 27 December, within two months; rule 3.3: the MGB of 28 December is later than the MA and counts.
    {
      treatment: 'MBH_300_start_eind-tmg', linked: [], category: 'recently-stopped', interrupted: false,
      medicine: 'METOCLOPRAMIDE TABLET 10MG', dose: '1 maal per dag 1 stuk, oraal',
      period: { start: '2023-12-22T00:00:00+01:00', end: '2023-12-27T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_start_eind_MA-tmg', 'basis'], ['MBH_300_start_eind_TA-tmg', 'processed'], ['MBH_300_start_eind_MGB-tmg', 'use'],
      ],
    },
    // rule 3.7: 12 December and 3 weeks is until 2 January 00:00, so it applies at T. All say 1 a day.
    {
      treatment: 'MBH_300_start_duur-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'LISINOPRIL 10MG TABLET', dose: '1 maal per dag 1 stuk, oraal',
      period: { start: '2023-12-12T00:00:00+01:00', end: '2024-01-02T00:00:00+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_start_duur_MA-tmg', 'basis'], ['MBH_300_start_duur_TA-tmg', 'processed'], ['MBH_300_start_duur_MGB-tmg', 'use'],
      ],
    },
    // rule 4.1: no end. The tablet of the TA and the MGB has another name; the treatment is the same, 1 a day everywhere.
    {
      treatment: 'MBH_300_chronisch-tmg', linked: [], category: 'current', interrupted: false,
      medicine: 'ACETYLSALICYLZUUR/PARACETAMOL/COF TAB 250/250/50MG', dose: '1 maal per dag 1 stuk, oraal',
      period: { start: '2023-12-02T00:00:00+01:00', end: null }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_chronisch_MA-tmg', 'basis'], ['MBH_300_chronisch_TA-tmg', 'processed'], ['MBH_300_chronisch_MGB-tmg', 'use'],
      ],
    },
    // rules 3.7 and 4.1: 2 November and 28 days is until 30 November 00:00, within two months before T.
    {
      treatment: 'MBH_300_start_duur2-tmg', linked: [], category: 'recently-stopped', interrupted: false,
      medicine: 'PANTOPRAZOL 20MG TABLET MSR', dose: '1 maal per dag 1 stuk, oraal',
      period: { start: '2023-11-02T00:00:00+01:00', end: '2023-11-30T00:00:00+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_start_duur2_MA-tmg', 'basis'], ['MBH_300_start_duur2_TA-tmg', 'processed'],
        ['MBH_300_start_duur2_MGB-tmg', 'use'],
      ],
    },
    // rules 3.7 and 4.1: begins tomorrow, 3 days. The TA was registered 20 minutes after T: what is known now counts.
    {
      treatment: 'MBH_300_start_criterium-tmg', linked: [], category: 'future', interrupted: false,
      medicine: 'CHLOORHEXIDINE CREME 10MG/G', dose: '1 maal per dag, cutaan',
      period: { start: '2024-01-02T00:00:00+01:00', end: '2024-01-05T00:00:00+01:00' }, basis: 'MA', flags: [],
      blocks: [['MBH_300_start_criterium_MA-tmg', 'basis'], ['MBH_300_start_criterium_TA-tmg', 'processed']],
    },
  ],
  notShown: [
    // rule 4.1: ended on 22 September, more than two months before T; the MGB tells of that same time (stated the day after).
    ['MBH_300_dosis_stuks_MA-tmg', 'ended-long-ago'],
    ['MBH_300_dosis_stuks_TA-tmg', 'ended-long-ago'],
    ['MBH_300_dosis_stuks_MGB-tmg', 'ended-long-ago'],
  ],
};
