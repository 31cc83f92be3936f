import type { MedicationSource } from '#libs/medication-overview';
import type { RegionSource } from '#libs/platform';
import { aisR4 } from './ais/r4/ais-r4.js';
import { ggzEpdR4 } from './ggz-epd/r4/ggz-epd-r4.js';
import { hisR4 } from './his/r4/his-r4.js';
import { usualLimits } from './http/limits.js';
import type { SourceAddress } from './mp9-r4/mp9-r4.adapter.js';

export interface AdapterOptions {
  /** Only a demonstration region reaches its sources on loopback. */
  readonly allowPrivateAddresses: boolean;
}

export type ClosableSource = MedicationSource & { close(): Promise<void> };
type Adapter = (source: RegionSource, address: SourceAddress) => ClosableSource;

/** What is connected how; a source of a version without an adapter stops the start. */
const adapters: Record<RegionSource['kind'], Partial<Record<RegionSource['fhir'], Adapter>>> = {
  'ggz-epd': { R4: ggzEpdR4 },
  his: { R4: hisR4 },
  ais: { R4: aisR4 },
};

export function sourceFor(source: RegionSource, { allowPrivateAddresses }: AdapterOptions): ClosableSource {
  const adapter = adapters[source.kind][source.fhir];
  if (!adapter) throw new Error(`the source ${source.id} speaks FHIR ${source.fhir}: not yet`);
  const limits = { ...usualLimits, deadlineMs: source.deadlineMs };
  return adapter(source, { baseUrl: source.baseUrl, allowPrivateAddresses, limits });
}
