import type { AuditEntry } from '#libs/audit';
import { Disclosure, Released } from '#libs/disclosure';
import type { ClientKey, Requester, Ura } from '#libs/kernel';
import { overviewForm, overviewSteps, parseMoment, type MedicationSource } from '#libs/medication-overview';

const huisarts: Requester = {
  actsAs: 'care', system: 'his', organisation: '00000002' as Ura, organisationType: 'huisarts', team: null, person: 'dr-verzonnen', role: 'huisarts', purpose: 'TREAT',
};
const everythingIsPermitted = {
  read: async () => ({
    epoch: { number: 1, mark: 'one' }, relation: 'none' as const, directedNeedsExplicitConsent: false,
    provisions: [{
      consent: { id: 'everything', version: 1 }, kind: 'grant' as const, who: { kind: 'organisation' as const, ura: huisarts.organisation }, categories: ['medication' as const],
      sensitivities: null, purposes: null, holder: null, from: null, until: null, alsoInEmergency: false,
    }],
  }),
  epochOf: async () => ({ number: 1, mark: 'one' }),
};

const client = '00000000-0000-4000-8000-000000000001' as ClientKey;
const noon = parseMoment('2024-01-01T12:00:00+01:00') ?? { ms: 0, text: '' };
const form = overviewForm(() => null);
const otherNotations = ['bundle', 'html', 'text'] as const;

export interface Overview {
  /** The overview as JSON. */
  readonly json: string;
  /** As FHIR, page and text; empty where only JSON was wanted. */
  readonly others: readonly string[];
  readonly logged: readonly AuditEntry[];
  readonly tookMs: number;
}

/** As the gateway does it, from the decision to the bytes; only who asks and what they may is fixed. */
export async function askOverview(sources: readonly MedicationSource[], bsn: string, inEveryNotation: boolean): Promise<Overview> {
  const logged: AuditEntry[] = [];
  const others: string[] = [];
  const subject = { client, bsn };
  const write: ReturnType<typeof form.as> = (overview) => {
    if (inEveryNotation) others.push(...otherNotations.map((other) => String(form.as(other, subject)(overview).body)));
    return form.as('json', subject)(overview);
  };
  const steps = overviewSteps({ sources, table: () => [], notConnected: [] }, { at: noon, bsn, write });
  const disclosure = new Disclosure(everythingIsPermitted, { append: async (entry) => ({ writer: 'harness', seq: logged.push(entry) }) }, { now: () => new Date(noon.ms) });
  const startedAt = performance.now();
  const released = await disclosure.release({ requester: huisarts, client, category: 'medication', event: 'medication-overview', requestId: 'r', shape: 'operation' }, steps);
  return { json: String(Released.open(released).body), others, logged, tookMs: performance.now() - startedAt };
}
