export type Json = { readonly [name: string]: unknown };

export interface DocumentEntry {
  readonly fullUrl: string;
  readonly resource: Json;
}

/** A document about one client that may be stored: checked, still with the client's BSN in it. */
export interface ClientDocument<Bsn extends string = string> {
  readonly bsn: Bsn;
  readonly bundle: Json;
  /** All but the Composition. */
  readonly entries: readonly DocumentEntry[];
  readonly composition: Json;
  readonly sections: readonly Json[];
}
