import type { HandBundle } from './expected.js';

/** Self-care that became an agreement; blocks of a practice, a pharmacy and a hospital. */
export const b999908625: HandBundle = {
  name: '999908625',
  lines: [
    // rule 4.1: ended on 16 December; a TA that runs two days longer does not lengthen it (rule 4.2: the MA is the basis).
    // rule 3.3: the MGBs of April and August are earlier than the MA; the one of 3 December is
    // later, yet of before the TA (rule 3.4).
    {
      treatment: 'MBH_300_OTCmedicatiePGO-tmg', linked: [], category: 'recently-stopped', interrupted: false,
      medicine: 'IBUPROFEN TABLET 200MG', dose: '2 maal per dag 1 stuk, oraal',
      period: { start: '2023-12-02T00:00:00+01:00', end: '2023-12-16T23:59:59+01:00' }, basis: 'MA', flags: [],
      blocks: [
        ['MBH_300_OTCmedicatiePGO_MA-tmg', 'basis'], ['MBH_300_OTCmedicatiePGO_TA-tmg', 'processed'],
        ['MBH_300_OTCmedicatiePGO_MGB_nieuw-tmg', 'use'], ['MBH_300_OTCmedicatiePGO_MGB_oud3-tmg', 'superseded'],
        ['MBH_300_OTCmedicatiePGO_MGB_oud1-tmg', 'superseded'], ['MBH_300_OTCmedicatiePGO_MGB_oud2-tmg', 'superseded'],
      ],
    },
  ],
  notShown: [],
};
