import type { Agent, AuditEvent } from './audit-event-form.js';

const regioschakel = 'https://regioschakel.nl/fhir';
const agentSystem = `${regioschakel}/CodeSystem/audit-agent`;
const categorySystem = `${regioschakel}/CodeSystem/category`;
const groundUrl = `${regioschakel}/ground/`;
const consentVersion = /^Consent\/([^/]+)\/_history\/(\d+)$/;

/** What a look rested on: a consent in one version, or a ground without one. */
type RestsOn = { readonly kind: 'consent'; readonly id: string; readonly version: number } | { readonly kind: 'ground'; readonly ground: string };

export interface Looked {
  readonly at: string;
  readonly organisation: string;
  readonly person: string;
  readonly role: string;
  readonly onBehalfOf: string | null;
  readonly purpose: string | null;
  readonly category: string | null;
  readonly restsOn: RestsOn | null;
  readonly event: string | null;
  readonly outcome: 'done' | 'refused' | 'failed';
}

export function lookedOf(event: AuditEvent): Looked {
  const requester = agentIn(event, 'requester');
  const organisation = agentIn(event, 'organisation');
  return {
    at: event.recorded,
    organisation: organisation?.who?.display ?? idOf(organisation) ?? '',
    person: idOf(requester) ?? '',
    role: requester?.role[0]?.coding[0]?.code ?? '',
    onBehalfOf: idOf(agentIn(event, 'responsible')),
    purpose: event.purposeOfEvent[0]?.coding[0]?.code ?? null,
    category: event.entity.flatMap(({ securityLabel }) => securityLabel).find(({ system }) => system === categorySystem)?.code ?? null,
    restsOn: restsOnIn(requester?.policy ?? []),
    event: event.subtype[0]?.code ?? null,
    outcome: outcomeOf(event),
  };
}

const agentIn = (event: AuditEvent, part: string): Agent | undefined =>
  event.agent.find(({ type }) => type?.coding.some(({ system, code }) => system === agentSystem && code === part));

const idOf = (agent: Agent | undefined): string | null => agent?.who?.identifier?.value ?? null;

function restsOnIn(policy: readonly string[]): RestsOn | null {
  for (const uri of policy) {
    const [, id, version] = consentVersion.exec(uri) ?? [];
    if (id) return { kind: 'consent', id, version: Number(version) };
    if (uri.startsWith(groundUrl)) return { kind: 'ground', ground: uri.slice(groundUrl.length) };
  }
  return null;
}

function outcomeOf({ outcome }: AuditEvent): Looked['outcome'] {
  if (outcome === '0') return 'done';
  return outcome === '4' ? 'refused' : 'failed';
}
