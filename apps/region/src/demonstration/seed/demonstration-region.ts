import type { Simulator } from '../clients/record.js';
import type { Requester } from '../../region-file.js';

/** A running region, as far as the demonstration needs to know it. */
export interface DemonstrationRegion {
  readonly endpoints: { readonly fhir: string; readonly token: string };
  /** Base addresses of the simulated sources. */
  readonly simulators: Readonly<Record<Simulator, string>>;
  readonly requesters: Readonly<Record<string, Requester>>;
  readonly keysFolder: string;
  readonly dataFolder: string;
  /** Tells one database from another, so that a new one is filled again; no password. */
  readonly database: string;
  /** The region's clock: what the clients take is written around this day. Assertions are signed by the real clock. */
  readonly now: Date;
}
