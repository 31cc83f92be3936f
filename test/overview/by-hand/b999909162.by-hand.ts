import type { HandBundle } from './expected.js';

/** A definitive stop that the pharmacy did not process. */
export const b999909162: HandBundle = {
  name: '999909162',
  lines: [
    // rules 3.1, 3.2, 4.1: stop and MA of one moment; the stop names the MA, which ended on 30 December (an interaction).
    // The TA without an end has the very moment of the stop, not later: no contradiction, but not processed (section 5).
    {
      treatment: 'MBH_300_WDS_stopMA-tmg', linked: [], category: 'recently-stopped', interrupted: false,
      medicine: 'ACENOCOUMAROL TABLET 1MG', dose: 'Volgens schema trombosedienst, Oraal',
      period: { start: '2023-12-25T08:00:00+01:00', end: '2023-12-30T23:59:59+01:00' }, basis: 'MA',
      flags: [['not-processed', 'info']],
      blocks: [
        ['MBH_300_WDS_stopMA_MA-tmg', 'basis'], ['MBH_300_WDS_stopMA_stopMA-tmg', 'stop'],
        ['MBH_300_WDS_stopMA_TA-tmg', 'processed'],
      ],
    },
  ],
  notShown: [],
};
