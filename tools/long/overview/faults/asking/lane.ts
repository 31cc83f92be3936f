import { sourceFor, usualLimits } from '#libs/source-adapters';
import type { Ura } from '#libs/kernel';
import { sourceIds, type SourceId } from '../client/made-block.js';
import type { World } from '../client/world.js';
import { uraOf, type Version } from '../serving/page.js';
import type { ThreeSources } from '../serving/three-sources.js';
import { askOverview, type Overview } from './ask-overview.js';

type Adapter = ReturnType<typeof sourceFor>;

const kindOf = { epd: 'ggz-epd', his: 'his', ais: 'ais' } as const;
const nobodyListens = 'http://127.0.0.1:1/fhir';
/** A source that fails so often in a row is left in peace for a while, which is right and not what is tried here. */
const clientsPerAdapter = usualLimits.breakAfterFailures - 1;

/** Asks about one client after another, over connections that are kept; every other lane has a HIS on STU3. */
export class Lane {
  #adapters: Adapter[] = [];
  #asked = 0;

  constructor(private readonly number: number, private readonly server: ThreeSources, private readonly deadlineMs: number) {}

  async overviewOf(world: World, inEveryNotation: boolean): Promise<Overview> {
    this.server.holds(world);
    if (this.#asked++ % clientsPerAdapter === 0) await this.#makeAnew();
    const unreachable: Adapter[] = [];
    const sources = this.#adapters.map((adapter, place) => {
      if (world.sources[place]?.misdeeds !== null) return adapter;
      unreachable.push(this.#adapterFor(sourceIds[place] as SourceId, nobodyListens));
      return unreachable.at(-1) as Adapter;
    });
    try {
      return await askOverview(sources, world.client.bsn, inEveryNotation);
    } finally {
      this.server.forgets(world);
      await Promise.all(unreachable.map((source) => source.close()));
    }
  }

  close = async (): Promise<void> => void (await Promise.all(this.#adapters.map((adapter) => adapter.close())));

  async #makeAnew(): Promise<void> {
    await this.close();
    this.#adapters = sourceIds.map((id) => this.#adapterFor(id, this.server.baseOf(this.number, id, this.#versionOf(id))));
  }

  #versionOf = (id: SourceId): Version => (id === 'his' && this.number % 2 === 1 ? 'STU3' : 'R4');

  #adapterFor = (id: SourceId, baseUrl: string): Adapter =>
    sourceFor({ id, ura: uraOf[id] as Ura, kind: kindOf[id], fhir: this.#versionOf(id), baseUrl, credentials: null, deadlineMs: this.deadlineMs }, { allowPrivateAddresses: true });
}
