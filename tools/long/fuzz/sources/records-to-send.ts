import type { MeansOfAsking } from '../asking/means.js';
import { sendTimed } from '../asking/sending.js';
import { judgeOverview } from '../judging/judge-overview.js';
import type { Violation } from '../judging/violation.js';
import type { Chance } from '../requests/chance.js';
import type { Stage } from '../running/stage.js';
import { bundleOf, twists } from './hostile-records.js';
import { anyOverview } from './overview-request.js';
import type { Resource, Simulator } from './simulator.js';

const attempts = 8;

/** One client of our own, whose records are hostile in one or two ways at a time. */
export class HostileRecords {
  private readonly originals = new Map<Simulator, readonly Resource[]>();

  constructor(
    private readonly stage: Stage,
    private readonly asking: MeansOfAsking,
    private readonly simulators: readonly Simulator[],
    /** Whose records are hostile; `like` is whose they are made from. */
    private readonly client: { readonly bsn: string; readonly like: string },
  ) {}

  async next(chance: Chance, tell: (what: string) => void): Promise<Violation[]> {
    const source = chance.oneOf(this.simulators);
    const { bsn } = this.client;
    const what = await this.loadInto(source, chance);
    tell(`${source.id} ${what}`);
    try {
      const blocks = await source.blocksOf(bsn);
      const means = { ...(await this.asking.now()), bsn };
      const answer = await sendTimed(this.stage.origins.gateway, anyOverview(chance, means));
      return judgeOverview({ what: `${source.id} ${what}`, source, blocks: blocks.length }, answer);
    } finally {
      await source.control(`clear-client?bsn=${bsn}`, '');
    }
  }

  /** Not everything can be on record in a simulated source: what is refused is drawn again. */
  private async loadInto(source: Simulator, chance: Chance): Promise<string> {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const names = Array.from({ length: 1 + chance.below(2) }, () => chance.oneOf(Object.keys(twists)));
      const text = await this.twisted(source, names, chance);
      const { loaded = 0 } = await source.control(`load?bsn=${this.client.bsn}`, text);
      if (loaded > 0) return names.join(' and ');
    }
    throw new Error(`${source.id} takes no hostile record at all`);
  }

  private async twisted(source: Simulator, names: readonly string[], chance: Chance): Promise<string> {
    let bundle: object = bundleOf(await this.originalsOf(source));
    for (const name of names) {
      const made = twists[name]?.(bundle, chance, this.stage.trap.url) ?? bundle;
      if (typeof made === 'string') return made;
      bundle = made;
    }
    return JSON.stringify(bundle);
  }

  private async originalsOf(source: Simulator): Promise<readonly Resource[]> {
    const known = this.originals.get(source) ?? (await source.recordsOf(this.client.like));
    this.originals.set(source, known);
    return known;
  }
}
