import { aisR4 } from './ais/r4/ais-r4.js';
import { aisStu3 } from './ais/stu3/ais-stu3.js';
import { ggzEpdR4 } from './ggz-epd/r4/ggz-epd-r4.js';
import { ggzEpdStu3 } from './ggz-epd/stu3/ggz-epd-stu3.js';
import { hisR4 } from './his/r4/his-r4.js';
import { hisStu3 } from './his/stu3/his-stu3.js';
import { usualLimits } from './http/limits.js';
import { failures, medicationSourceContract } from './medication-source.contract-suite.js';
import { AFhirServer } from './testing/fhir-server.js';
import { stu3 } from './testing/records-stu3.js';
import { r4, type Material } from './testing/records.js';
import type { SourceUnderTest } from './testing/source-under-test.js';
import { StandInSource } from './testing/stand-in.js';

const limits = { ...usualLimits, deadlineMs: 20_000, maxBytesPerPage: 1_000_000, maxPagesPerSearch: 60 };

const overHttp = (make: typeof aisR4, kind: string, material: Material) => async (): Promise<SourceUnderTest> => {
  const server = await new AFhirServer().start();
  const description = { id: `${kind}-test`, ura: '00000003', kind, fhir: material === r4 ? 'R4' : 'STU3' };
  const address = { baseUrl: server.baseUrl, allowPrivateAddresses: true };
  const source = make(description, { ...address, limits });
  const hasty = make(description, { ...address, limits: { ...limits, deadlineMs: 300 } });
  return {
    source,
    hasty,
    material,
    holds: (records, perPage = 100) => void Object.assign(server, { records, perPage }),
    misbehaves: (how) => void (server.misbehaviour = how),
    addresses: () => server.received.map(({ url }) => url),
    stop: async () => {
      await Promise.all([source.close(), hasty.close()]);
      server.stop();
    },
  };
};

medicationSourceContract('an EPD on R4', overHttp(ggzEpdR4, 'ggz-epd', r4));
medicationSourceContract('a HIS on R4', overHttp(hisR4, 'his', r4));
medicationSourceContract('an AIS on R4', overHttp(aisR4, 'ais', r4));
medicationSourceContract('an EPD on STU3', overHttp(ggzEpdStu3, 'ggz-epd', stu3));
medicationSourceContract('a HIS on STU3', overHttp(hisStu3, 'his', stu3));
medicationSourceContract('an AIS on STU3', overHttp(aisStu3, 'ais', stu3));

const failuresOf = new Map([...failures, ['second-page-down', 'down'], ['late', 'late'], ['trickle', 'late']] as const);

medicationSourceContract('the stand-in', async () => {
  const source = new StandInSource({ id: 'stand-in', ura: '00000003', kind: 'ais', fhir: 'R4' }, []);
  return {
    source,
    hasty: source,
    material: r4,
    holds: (records) => void (source.records = records),
    misbehaves: (how) => void (source.failure = how ? (failuresOf.get(how) ?? null) : null),
    addresses: () => [],
    stop: async () => undefined,
  };
});
