import type { SourceKind } from './launch/ports.js';

export interface Requester {
  readonly system: string;
  readonly ura: string;
  readonly team: string | null;
  readonly person: string;
  readonly role: string;
  /** What the system it signs in by may ask for. */
  readonly scopes: readonly string[];
}

export interface KnownClient {
  readonly name: string;
  readonly bsn: string;
  readonly about: string;
}

export interface RegionProcess {
  readonly name: string;
  readonly pid: number;
  readonly port: number;
}

/** `region.json` of a running region: how everyone outside finds it. See docs/contract.md. */
export interface Region {
  readonly version: string;
  readonly endpoints: {
    readonly fhir: string;
    readonly consent: string;
    readonly authzen: string;
    readonly my: string;
    readonly token: string;
    readonly smart: string;
    readonly openapi: string;
    readonly consentOpenapi: string;
    readonly control: string;
  };
  readonly simulators: Readonly<Record<SourceKind, string>>;
  readonly sources: readonly { readonly id: string; readonly ura: string; readonly kind: string; readonly fhir: string; readonly baseUrl: string }[];
  /** With its password: the file is for its owner's eyes only. */
  readonly database: string;
  readonly processes: readonly RegionProcess[];
  readonly requesters: Readonly<Record<string, Requester>>;
  readonly clients: readonly KnownClient[];
  /** Folder with the private keys of the demonstration's systems: `<system>.private.json`. */
  readonly keys: string;
}
