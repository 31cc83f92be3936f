import type { Kind, MadeBlock, SourceId } from '../../tools/long/overview/faults/client/made-block.js';
import type { MadeSource, World } from '../../tools/long/overview/faults/client/world.js';
import type { Misdeed } from '../../tools/long/overview/faults/misdeeds/misdeed.js';

const medicines = { epd: 'CLOZAPINE TABLET 100MG', his: 'METOPROLOL TABLET MGA 100MG', ais: 'OMEPRAZOL CAPSULE MSR 20MG' } as const;
export const medicineOf = (id: SourceId): string => medicines[id];

const prks = { epd: '1002', his: '2001', ais: '2005' } as const;
const kinds: Readonly<Record<SourceId, Kind>> = { epd: 'MA', his: 'MA', ais: 'TA' };

const aBlock = (source: SourceId, change: Partial<MadeBlock> = {}): MadeBlock => ({
  kind: kinds[source], id: `${kinds[source]}_${source}`, treatment: `MBH_${source}`, source,
  medicine: { text: medicines[source], prk: prks[source], isCritical: source === 'epd' },
  registeredAt: '2023-12-01T09:00:00+01:00', start: '2023-12-01T00:00:00+01:00', stop: null, follows: null, restsOn: null, isCopy: false, ...change,
});

const holding = (id: SourceId, blocks: readonly MadeBlock[], misdeeds: MadeSource['misdeeds'], pageSize: number): MadeSource => {
  const ofKind = (kind: Kind): MadeBlock[] => blocks.filter((block) => block.kind === kind);
  return { id, pageSize, linking: 'a page number', misdeeds, allergies: { known: [], misdeed: null }, blocks: { MA: ofKind('MA'), TA: ofKind('TA'), MGB: ofKind('MGB') } };
};

let clients = 0;
const worldOf = (sources: readonly MadeSource[]): World => {
  const blocks = sources.flatMap((source) => Object.values(source.blocks).flat());
  clients += 1;
  return { client: { bsn: String(999_100_000 + clients), blocks }, sources };
};

/** What `which` do wrong they do on the last of the searches that hold something; null: nobody listens there. */
export const clientWithOneMedicinePerSource = (which: readonly SourceId[], misdeed: Misdeed | null): World =>
  worldOf((['epd', 'his', 'ais'] as const).map((id) => {
    const misdeeds = misdeed && [{ misdeed, kind: kinds[id], page: 'every' as const }];
    return holding(id, [aBlock(id)], which.includes(id) ? misdeeds : [], 100);
  }));

/** One agreement after another in one source; the others hold nothing. */
export const aLongHistory = (where: SourceId, count: number, pageSize: number): World =>
  worldOf((['epd', 'his', 'ais'] as const).map((id) => {
    const blocks = id === where ? Array.from({ length: count }, (_, index) => aBlock(id, { id: `MA_${index}`, treatment: `MBH_${index}` })) : [];
    return holding(id, blocks, [], pageSize);
  }));
