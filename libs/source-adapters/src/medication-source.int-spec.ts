import type { SourceFailure } from '#libs/medication-overview';
import { aisR4 } from './ais/r4/ais-r4.js';
import { ggzEpdR4 } from './ggz-epd/r4/ggz-epd-r4.js';
import { hisR4 } from './his/r4/his-r4.js';
import { usualLimits } from './http/limits.js';
import { medicationSourceContract, type SourceUnderTest } from './medication-source.contract-suite.js';
import { StandInSource } from './testing.stand-in.js';
import { AFhirServer, type Misbehaviour } from './testing.fhir-server.js';

const limits = { ...usualLimits, deadlineMs: 2_000, maxBytesPerPage: 1_000_000 };

const overHttp = (make: typeof aisR4, kind: string) => async (): Promise<SourceUnderTest> => {
  const server = await new AFhirServer().start();
  const source = make({ id: `${kind}-test`, ura: '00000003', kind, fhir: 'R4' }, { baseUrl: server.baseUrl, allowPrivateAddresses: true, limits });
  return {
    source,
    holds: (records) => void (server.records = records),
    misbehaves: (how) => void (server.misbehaviour = how),
    stop: async () => {
      await source.close();
      server.stop();
    },
  };
};

medicationSourceContract('an EPD on R4', overHttp(ggzEpdR4, 'ggz-epd'));
medicationSourceContract('a HIS on R4', overHttp(hisR4, 'his'));
medicationSourceContract('an AIS on R4', overHttp(aisR4, 'ais'));

const failures: Partial<Record<Misbehaviour, SourceFailure>> = {
  down: 'down', late: 'late', html: 'not-fhir', garbage: 'unreadable', 'other-person': 'other-person', huge: 'too-large', redirect: 'redirected',
};

medicationSourceContract('the stand-in', async () => {
  const source = new StandInSource({ id: 'stand-in', ura: '00000003', kind: 'ais', fhir: 'R4' }, []);
  return {
    source,
    holds: (records) => void (source.records = records),
    misbehaves: (how) => void (source.failure = how ? (failures[how] ?? null) : null),
    stop: async () => undefined,
  };
});
