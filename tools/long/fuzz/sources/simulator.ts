const bsnSystem = 'http://fhir.nl/fhir/NamingSystem/bsn';
const form = 'application/x-www-form-urlencoded';
const patienceMs = 20_000;

export interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly [element: string]: unknown;
}

/** What the gateway asks for, by kind of building block. */
const blockKinds = [['MedicationRequest', '33633005'], ['MedicationDispense', '422037009'], ['MedicationStatement', '422979000']] as const;
const besideBlocks = ['AllergyIntolerance', 'Observation', 'Flag', 'MedicationAdministration'];

/** A simulated source, as it is steered and as it is read. */
export class Simulator {
  constructor(
    readonly kind: string,
    readonly ura: string,
    readonly id: string,
    private readonly fhirUrl: string,
  ) {}

  async control(path: string, body: string): Promise<{ readonly loaded?: number }> {
    const answer = await fetch(new URL(`/control/${path}`, this.fhirUrl), { method: 'POST', body, signal: AbortSignal.timeout(patienceMs) });
    return (await answer.json().catch(() => ({}))) as { loaded?: number };
  }

  /** Its blocks about a client, as it would send them. */
  blocksOf = async (bsn: string): Promise<Resource[]> => (await Promise.all(blockKinds.map(([type, code]) => this.search(type, bsn, `&category=http://snomed.info/sct|${code}&_count=1000`)))).flat();

  /** All that it has about a client and what belongs with it, but the Patient. */
  async recordsOf(bsn: string): Promise<Resource[]> {
    const types = [...blockKinds.map(([type]) => type), ...besideBlocks];
    const found = await Promise.all(types.map((type) => this.search(type, bsn, `&_include=${type}:*&_count=1000`)));
    const byName = new Map(found.flat().map((resource) => [`${resource.resourceType}/${resource.id}`, resource]));
    return [...byName.values()].filter(({ resourceType }) => resourceType !== 'Patient');
  }

  private async search(type: string, bsn: string, more: string): Promise<Resource[]> {
    const body = `patient.identifier=${bsnSystem}|${bsn}${more}`;
    const answer = await fetch(`${this.fhirUrl}/${type}/_search`, { method: 'POST', body, headers: { 'content-type': form }, signal: AbortSignal.timeout(patienceMs) });
    const { entry = [] } = (await answer.json()) as { entry?: { resource: Resource }[] };
    return entry.map(({ resource }) => resource);
  }
}
