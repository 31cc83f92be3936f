import type { MedicationSource, SourceDescription } from '#libs/medication-overview';
import type { RegionSource } from '#libs/platform';
import { aisR4 } from './ais/r4/ais-r4.js';
import { aisStu3 } from './ais/stu3/ais-stu3.js';
import type { SourceAddress } from './asking/asked-source.js';
import { ggzEpdR4 } from './ggz-epd/r4/ggz-epd-r4.js';
import { ggzEpdStu3 } from './ggz-epd/stu3/ggz-epd-stu3.js';
import { hisR4 } from './his/r4/his-r4.js';
import { hisStu3 } from './his/stu3/his-stu3.js';
import { usualLimits } from './http/limits.js';

export interface AdapterOptions {
  /** Only a demonstration region reaches its sources on loopback. */
  readonly allowPrivateAddresses: boolean;
}

export type ClosableSource = MedicationSource & { close(): Promise<void> };
type Adapter = (source: SourceDescription, address: SourceAddress) => ClosableSource;
type Connected = SourceDescription & Pick<RegionSource, 'kind' | 'fhir'>;

/** What is connected how; a version without an adapter does not compile. */
const adapters: Record<RegionSource['kind'], Record<RegionSource['fhir'], Adapter>> = {
  'ggz-epd': { R4: ggzEpdR4, STU3: ggzEpdStu3 },
  his: { R4: hisR4, STU3: hisStu3 },
  ais: { R4: aisR4, STU3: aisStu3 },
};

export const adapterFor = (source: Connected, address: SourceAddress): ClosableSource => adapters[source.kind][source.fhir](source, address);

export function sourceFor(source: RegionSource, { allowPrivateAddresses }: AdapterOptions): ClosableSource {
  const limits = { ...usualLimits, deadlineMs: source.deadlineMs };
  return adapterFor(source, { baseUrl: source.baseUrl, allowPrivateAddresses, limits });
}
