import type { MedicationDispense, MedicationRequest, MedicationStatement, Resource } from '@medplum/fhirtypes';
import { allValues, clients, danglingIn, everythingOf, resourcesIn, withUrl } from '../fixtures/reading.js';

type BlockResource = MedicationRequest | MedicationDispense | MedicationStatement;

const kinds = { MedicationRequest: 'MA', MedicationDispense: 'TA', MedicationStatement: 'MGB' } as const;
const profiles = { MA: 'mp-MedicationAgreement', TA: 'mp-AdministrationAgreement', MGB: 'mp-MedicationUse2' };
const categories = { MA: '33633005', TA: '422037009', MGB: '422979000' };

const isBlock = (resource: Resource): resource is BlockResource => resource.resourceType in kinds;
const kindOf = (block: BlockResource) => kinds[block.resourceType];
const blocks = clients.flatMap(everythingOf).filter(isBlock);
const rows = blocks.map((block) => [block.identifier?.[0]?.value ?? '?', block] as const);
const periodOf = (block: BlockResource) => (block.resourceType === 'MedicationStatement' ? block.effectivePeriod : withUrl(block.extension, 'ext-TimeInterval.Period')[0]?.valuePeriod);
const stopOf = (block: BlockResource) => withUrl(block.modifierExtension, 'ext-StopType')[0]?.valueCodeableConcept?.coding?.[0]?.code;
const registeredAt = (block: BlockResource) => (block.resourceType === 'MedicationStatement' ? block.dateAsserted : withUrl(block.extension, 'ext-RegistrationDateTime')[0]?.valueDateTime) ?? '';

describe('a made-up building block', () => {
  it.each(rows)('%s has what an MP9 block must have', (_id, block) => {
    const kind = kindOf(block);

    expect(block.meta?.profile).toEqual([`http://nictiz.nl/fhir/StructureDefinition/${profiles[kind]}`]);
    expect(allValues(block.category, 'code')).toEqual([categories[kind]]);
    expect(block.status).toBe(kind === 'MGB' ? 'active' : 'unknown');
    expect(block.identifier?.[0]?.value).toMatch(new RegExp(`^${kind}_demo_`));
    expect(withUrl(block.extension, 'ext-PharmaceuticalTreatment.Identifier')[0]?.valueIdentifier?.value).toMatch(/^MBH_demo_/);
    expect(withUrl(block.extension, 'ext-RenderedDosageInstruction')[0]?.valueString).not.toBe('');
    expect(periodOf(block)?.start).toMatch(/T00:00:00\+0[12]:00$/);
    expect(block.subject?.reference).toMatch(/^urn:uuid:/);
    expect(block.medicationReference?.display).not.toBe('');
  });

  it.each(rows)('%s is marked as being about nobody', (_id, block) => {
    expect(block.meta?.tag?.[0]?.code).toBe('HTEST');
  });

  it('was written down before today, and by somebody', () => {
    expect(blocks.filter((block) => registeredAt(block) === '' || registeredAt(block) >= '2026-03-11')).toEqual([]);
    expect(blocks.filter((block) => block.resourceType === 'MedicationRequest' && !block.requester)).toEqual([]);
    expect(blocks.filter((block) => block.resourceType === 'MedicationDispense' && (!block.performer || !block.authorizingPrescription))).toEqual([]);
  });

  it('says one piece, and more pieces, as one says them', () => {
    const doses = blocks.flatMap((block) => withUrl(block.extension, 'ext-RenderedDosageInstruction').map(({ valueString }) => valueString ?? ''));

    expect(doses.filter((dose) => /\b1 (stuk|dosis)\b/.test(dose)).length).toBeGreaterThan(0);
    expect(doses.filter((dose) => /\b([2-9]|\d\d+) (stuk|dosis)\b|\b1 (stuks|doses)\b/.test(dose))).toEqual([]);
  });

  it('that stops another has its start, an end and what came before', () => {
    const stops = blocks.filter(stopOf);

    expect(stops.length).toBeGreaterThan(5);
    expect(stops.filter((stop) => !periodOf(stop)?.end)).toEqual([]);
    expect(stops.filter((stop) => stop.resourceType === 'MedicationRequest' && !stop.priorPrescription)).toEqual([]);
  });

  it('has an id of its own', () => {
    const ids = blocks.map((block) => `${block.resourceType}/${block.id}`);

    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the material of one client', () => {
  it.each(clients.flatMap(({ name, bundles }) => Object.entries(bundles).map(([source, bundle]) => [name, source, bundle] as const)))('of %s at the %s leads nowhere outside its Bundle', (_name, _source, bundle) => {
    expect(danglingIn(bundle)).toEqual([]);
    expect(resourcesIn(bundle).filter(({ resourceType }) => resourceType === 'Patient')).toHaveLength(1);
    expect(bundle.total).toBe(bundle.entry?.filter(({ search }) => search?.mode === 'match').length);
  });

  it.each(clients.map((client) => [client.name, client] as const))('of %s links each block to one that is there', (_name, client) => {
    const own = everythingOf(client).filter(isBlock);
    const there = new Set(own.map(({ identifier }) => identifier?.[0]?.value));
    const linked = own.flatMap((block) => allValues([block.resourceType === 'MedicationRequest' ? block.priorPrescription : null, block.resourceType === 'MedicationDispense' ? block.authorizingPrescription : null, block.resourceType === 'MedicationStatement' ? block.derivedFrom : null], 'value'));

    expect(linked.filter((id) => !there.has(id))).toEqual([]);
  });

  it('shows every category of the overview: current, interrupted, recently stopped, future, cancelled', () => {
    const stops = new Set(blocks.map(stopOf));
    const future = blocks.filter((block) => (periodOf(block)?.start ?? '') > '2026-03-11' && !stopOf(block));

    expect([...stops]).toEqual(expect.arrayContaining([undefined, '410546004', '385655000', '89925002']));
    expect(future.length).toBeGreaterThanOrEqual(2);
  });

  it('names nobody under another number than their own', () => {
    for (const client of clients) expect(new Set(everythingOf(client).flatMap((resource) => allValues(resource, 'value')).filter((value) => /^9999\d{5}$/.test(value)))).toEqual(new Set([client.bsn]));
  });
});
