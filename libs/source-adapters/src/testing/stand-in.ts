import { failed, readAnswer, type MedicationSource, type SourceDescription, type SourceFailure, type SourceReport } from '#libs/medication-overview';

/** A source without a network, for tests of what asks it; it passes the same contract as the adapters. */
export class StandInSource implements MedicationSource {
  failure: SourceFailure | null = null;
  readonly asked: string[] = [];

  constructor(
    readonly source: SourceDescription,
    public records: readonly { readonly resourceType: string; readonly [name: string]: unknown }[],
  ) {}

  reportFor(bsn: string, signal?: AbortSignal): Promise<SourceReport> {
    this.asked.push(bsn);
    if (signal?.aborted) return Promise.resolve(failed(this.source, 'late'));
    if (this.failure) return Promise.resolve(failed(this.source, this.failure));
    const bundle = { resourceType: 'Bundle', type: 'searchset', entry: this.records.map((resource) => ({ fullUrl: `${resource.resourceType}/${String(resource['id'])}`, resource })) };
    const answer = readAnswer([bundle], this.source, bsn);
    return Promise.resolve(answer ? { source: this.source, state: 'answered', reason: null, ageMs: 0, ...answer } : failed(this.source, 'other-person'));
  }
}
