import type { MeansOfAsking } from '../asking/means.js';
import { sendTimed } from '../asking/sending.js';
import { judgeOverview } from '../judging/judge-overview.js';
import type { Violation } from '../judging/violation.js';
import type { Chance } from '../requests/chance.js';
import type { Stage } from '../running/stage.js';
import { anyOverview } from './overview-request.js';
import { Simulator } from './simulator.js';

const ways = ['down', 'late', 'html', 'garbage', 'other-person', 'endless', 'huge', 'pages', 'failed-page', 'redirect', 'decimal'];

export const simulatorsOf = ({ region: { file } }: Stage): readonly Simulator[] => file.sources.map(({ id, ura, kind }) => new Simulator(kind, ura, id, file.simulators[kind] ?? ''));

/** One source broken in one way, while the client is asked about. */
export class BrokenSources {
  constructor(
    private readonly stage: Stage,
    private readonly asking: MeansOfAsking,
    private readonly simulators: readonly Simulator[],
  ) {}

  async next(chance: Chance, tell: (what: string) => void): Promise<Violation[]> {
    const { oneOf } = chance;
    const source = oneOf(this.simulators);
    const how = oneOf(ways);
    const order = { how, ...(how === 'late' ? { ms: oneOf([50, 3_500, 10_000]) } : {}), ...(how === 'redirect' ? { port: this.stage.trap.port } : {}) };
    tell(`${source.id} ${JSON.stringify(order)}`);
    await source.control('break', JSON.stringify(order));
    try {
      const answer = await sendTimed(oneOf([this.stage.origins.gateway, this.stage.origins.secondGateway]), anyOverview(chance, await this.asking.now()));
      return judgeOverview({ what: `${source.id} ${JSON.stringify(order)}`, source, blocks: null }, answer);
    } finally {
      await source.control('mend', '');
    }
  }
}
