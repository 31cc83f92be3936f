import { readFileSync } from 'node:fs';
import type { Provision } from '#libs/consent';
import { Disclosure, Released } from '#libs/disclosure';
import type { ClientKey, Requester, Ura } from '#libs/kernel';
import { overviewForm, overviewSteps, readAnswer, reconcile, type MedicationSource, type SourceReport } from '#libs/medication-overview';
import { organisationOf, readRegion, sensitivityOf } from '#libs/platform';
import { expectedLines } from './nictiz-bundles.expected.js';
import { noon, sharedBundles, type SharedBundle } from './nictiz-bundles.js';

const region = readRegion(JSON.parse(readFileSync('config/region.json', 'utf8')));
const sources = region.sources.map(({ id, ura, kind, fhir }) => ({ id, ura, kind, fhir }));
const notations = ['json', 'bundle', 'html', 'text'] as const;
const client = '00000000-0000-4000-8000-000000000001' as ClientKey;
const huisarts: Requester = { actsAs: 'care', system: 'his', organisation: '00000002' as Ura, organisationType: 'huisarts', team: null, person: 'dr-smit', role: 'huisarts', purpose: 'TREAT' };
const granted: Provision = { consent: { id: 'said', version: 1 }, kind: 'grant', who: { kind: 'organisation', ura: '00000002' as Ura }, categories: ['medication'], sensitivities: null, purposes: null, holder: null, from: null, until: null, alsoInEmergency: false };
const noPsychiatry: Provision = { ...granted, consent: { id: 'no', version: 1 }, kind: 'objection', sensitivities: ['psychiatry'] };

interface Entry {
  readonly resource: { readonly resourceType: string; readonly extension?: readonly { readonly url: string; readonly valueIdentifier?: { readonly value: string } }[]; readonly identifier?: readonly { readonly value: string }[] };
}
type Holding = (entry: Entry) => boolean;

const blockTypes = ['MedicationRequest', 'MedicationDispense', 'MedicationStatement', 'MedicationAdministration'];
const isBlock = ({ resource }: Entry): boolean => blockTypes.includes(resource.resourceType);
const mbhOf = ({ resource }: Entry): string => resource.extension?.find(({ url }) => url.endsWith('ext-PharmaceuticalTreatmentIdentifier'))?.valueIdentifier?.value ?? '';
const entriesOf = ({ bundle }: SharedBundle): readonly Entry[] => bundle['entry'] as readonly Entry[];
const idsOf = (entries: readonly Entry[]): string[] => entries.filter(isBlock).flatMap(({ resource }) => resource.identifier?.[0]?.value ?? []);

/**
 * Every second treatment is agreed at the GGZ, the others by the huisarts. What is dispensed lies at the pharmacy, and
 * what is used with the huisarts, unless nothing was agreed: then what is used is known at the GGZ alone.
 */
function holdings(shared: SharedBundle, half: number): { readonly psychiatric: Holding; readonly holderOf: (entry: Entry) => string } {
  const treatments = [...new Set(entriesOf(shared).filter(isBlock).map(mbhOf))].toSorted();
  const psychiatric: Holding = (entry) => isBlock(entry) && treatments.indexOf(mbhOf(entry)) % 2 === half;
  const agreed = new Set(entriesOf(shared).filter(({ resource }) => resource.resourceType === 'MedicationRequest').map(mbhOf));
  const holderOf = (entry: Entry): string => {
    const { resourceType } = entry.resource;
    if (resourceType === 'MedicationDispense' || resourceType === 'MedicationAdministration') return 'ais';
    return psychiatric(entry) && (resourceType === 'MedicationRequest' || !agreed.has(mbhOf(entry))) ? 'ggz-epd' : 'his';
  };
  return { psychiatric, holderOf };
}

const nothingBeside = { allergies: [], measurements: [], given: [], is: { allergies: 'answered', measurements: 'answered', given: 'answered' } } as const;

/** What the sources answer; without blocks a source has heard of nobody. */
function reportsOf(shared: SharedBundle, holderOf: (entry: Entry) => string, isThere: Holding): SourceReport[] {
  return sources.map((source) => {
    const entry = entriesOf(shared).filter((one) => !isBlock(one) || (isThere(one) && holderOf(one) === source.kind));
    const answer = readAnswer([entry.some(isBlock) ? { ...shared.bundle, entry } : {}], source, shared.bsn);
    if (!answer) throw new Error(`${shared.name} is not about ${shared.bsn}`);
    return { source, state: 'answered', reason: null, ageMs: 5, ...answer, alongside: nothingBeside };
  });
}

interface Placed {
  readonly sourceUra: string;
  readonly author: { readonly ura: string | null; readonly specialism: string | null };
}

interface Seen {
  readonly answers: readonly string[];
  readonly asked: readonly string[];
}

async function seenUnder(provisions: readonly Provision[], reports: readonly SourceReport[], { bsn }: SharedBundle): Promise<Seen> {
  const asked = new Set<string>();
  const asks = (report: SourceReport): MedicationSource => ({ source: report.source, reportFor: async () => (asked.add(report.source.id), report) });
  const epoch = { number: 1, mark: 'mark' };
  const facts = { read: async () => ({ epoch, provisions, relation: 'none' as const, directedNeedsExplicitConsent: false }), epochOf: async () => epoch };
  const disclosure = new Disclosure(facts, { append: async () => ({ writer: 'w', seq: 1 }) }, { now: () => new Date(noon.ms) });
  const setting = { sources: reports.map(asks), notConnected: region.notConnected, table: ({ sourceUra, author }: Placed) => sensitivityOf(region, { holder: sourceUra, author: author.ura, specialism: author.specialism }) };
  const answers: string[] = [];
  for (const notation of notations) {
    const write = overviewForm((ura) => organisationOf(region, ura) ?? null).as(notation, { client, bsn });
    const released = await disclosure.release({ requester: huisarts, client, category: 'medication', event: 'medication-overview', requestId: 'r', shape: 'operation' }, overviewSteps(setting, { at: noon, bsn, write }));
    answers.push(String(Released.open(released).body));
  }
  return { answers, asked: [...asked] };
}

const linesIn = ({ answers }: Seen): { medicine: { text: string } }[] => (JSON.parse(answers[0] ?? '{}') as { lines: { medicine: { text: string } }[] }).lines;

/** In 999900985: a use that the client tells and one whose author is a place, both without an agreement (docs/adr/0014). */
const placedByNobody = 2;
const shownTogether = { permitted: 0, underObjection: 0 };

const describeWith = (all: readonly SharedBundle[]): void => {
  const halves = all.flatMap((shared) => [0, 1].map((half) => ({ ...shared, half })));

  describe('an objection to psychiatry, over the 25 bundles', () => {
    it.each(halves)('$name, half $half: the answer is, to the byte, that of a client who never was in treatment there', async ({ half, ...shared }) => {
      const { psychiatric, holderOf } = holdings(shared, half);
      const everything = reportsOf(shared, holderOf, () => true);
      const withoutPsychiatry = reportsOf(shared, holderOf, (entry) => !psychiatric(entry));

      const seen = await seenUnder([granted, noPsychiatry], everything, shared);
      const ofAnother = await seenUnder([granted, noPsychiatry], withoutPsychiatry, shared);

      expect(seen.answers).toEqual(ofAnother.answers);
      for (const id of idsOf(entriesOf(shared).filter(psychiatric))) expect(seen.answers.join()).not.toContain(id);
      shownTogether.permitted += linesIn(await seenUnder([granted], everything, shared)).length;
      shownTogether.underObjection += linesIn(seen).length;
    });

    it('takes each line away once, and leaves what the huisarts agreed', () => {
      const lines = Object.values(expectedLines).reduce((sum, [current, , stopped, future]) => sum + current + stopped + future, 0);

      expect(shownTogether).toEqual({ permitted: 2 * lines, underObjection: lines - placedByNobody });
    });
  });

  describe('a grant to one source only, over the 25 bundles', () => {
    it.each(all.flatMap((shared) => sources.map(({ id, ura }) => ({ ...shared, id, ura }))))('$name, $id: the others are not asked, and nothing of them is told', async ({ id, ura, ...shared }) => {
      const { holderOf } = holdings(shared, 0);
      const reports = reportsOf(shared, holderOf, () => true);
      const kind = sources.find((source) => source.id === id)?.kind;

      const seen = await seenUnder([{ ...granted, holder: ura }], reports, shared);

      expect(seen.asked).toEqual([id]);
      const own = reports.find(({ source }) => source.id === id)?.blocks ?? [];
      expect(linesIn(seen).map(({ medicine }) => medicine.text)).toEqual(reconcile(own, noon.ms).lines.map(({ medicine }) => medicine.text));
      const ownIds = new Set(idsOf(entriesOf(shared).filter((entry) => holderOf(entry) === kind)));
      const others = idsOf(entriesOf(shared).filter((entry) => holderOf(entry) !== kind)).filter((one) => !ownIds.has(one));
      for (const other of others) expect(seen.answers.join()).not.toContain(`"${other}"`);
    });
  });
};

const bundles = sharedBundles();
if (bundles) describeWith(bundles);
else it('is not shown on real material, for it is not here', () => expect(bundles).toBeNull());
