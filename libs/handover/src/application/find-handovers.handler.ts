import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Disclosure, JointDisclosure, questionOf, Receipts, type Question, type Released, type Rendered } from '#libs/disclosure';
import type { Asked } from '#libs/documents';
import { operationOutcome, toSearchset } from '#libs/fhir';
import { GatewayError, type ClientKey } from '#libs/kernel';
import type { Task } from '@medplum/fhirtypes';
import { itemOf } from './handover-item.js';
import { handoverListSteps } from './handover-list-steps.js';
import { FindHandovers, type HandoverQuestion } from './handover-messages.js';
import type { HandoverSearch } from './handover-store.port.js';
import { Handovers } from './handovers.js';
import { readWorkList, type ClientInList } from './work-list.js';

const limits = { shown: 50, batch: 50, searched: 500 } as const;

/** The same words whatever was found. */
const text = `at most ${limits.shown} handovers are shown, of the ${limits.searched} that changed last; ask by status or patient for others`;
const notes = operationOutcome([{ severity: 'information', code: 'informational', text }]);

/** Work lists of an organisation, and the handovers of one client: one inquiry per client, every Task decided on its own, and only those shown count. */
@QueryHandler(FindHandovers)
export class FindHandoversHandler implements IQueryHandler<FindHandovers> {
  constructor(
    private readonly handovers: Handovers,
    private readonly disclosure: Disclosure,
    private readonly joint: JointDisclosure,
    private readonly receipts: Receipts,
  ) {}

  async execute({ asked, question }: FindHandovers): Promise<Released<Rendered>> {
    mustBeBounded(question, asked);
    const { bsn, ...rest } = question;
    if (bsn) return this.ofClient({ ...rest, client: await this.handovers.registry.find(bsn), party: null }, asked);
    return this.workList({ ...rest, client: null, party: asked.requester.organisation }, asked);
  }

  /** Who may ask for handovers of this client at all gets a list, also an empty one; whoever else gets one only when something may be shown. */
  private async ofClient(search: HandoverSearch & { readonly client: ClientKey }, asked: Asked): Promise<Released<Rendered>> {
    const located = await this.handovers.store.find(search, limits.searched);
    const list = { located, limit: limits.shown, holders: [null], write: (tasks: readonly string[]) => searchset(tasks.map(parsed)) };
    return this.disclosure.release(this.inquiry(search.client, asked), handoverListSteps(list, this.handovers));
  }

  private async workList(search: HandoverSearch, asked: Asked): Promise<Released<Rendered>> {
    const clients = await readWorkList({
      limits,
      read: (after, count) => this.handovers.store.find(search, count, after),
      lookAt: (client) => this.disclosure.look(this.inquiry(client, asked)),
      isPermitted: (located, look) => look.permits(itemOf(located, 'task', this.handovers.region)),
    });
    if (clients.length === 0) return this.emptyList(asked);
    return this.joint.release(clients.map(this.questionAbout), (released) => searchset(released.flatMap(tasksIn).toSorted(latestFirst)));
  }

  private readonly questionAbout = ({ look, located }: ClientInList): Question =>
    questionOf(look, handoverListSteps({ located, limit: limits.shown, holders: [], write: (tasks) => ({ body: `[${tasks.join()}]` }) }, this.handovers));

  private inquiry(client: ClientKey, asked: Asked) {
    return { ...this.handovers.inquiry(client, asked, 'handover.search'), shape: 'operation' as const };
  }

  /** About nobody: there is nothing to decide, and that it was asked is in the log. */
  private emptyList({ requester, requestId }: Asked): Promise<Released<Rendered>> {
    const deed = { requester, requestId, client: null, category: 'handover' as const, event: 'handover.search', action: 'R' as const };
    return this.receipts.acknowledge(deed, searchset([]));
  }
}

function mustBeBounded({ bsn, owner, requester }: HandoverQuestion, { requester: { actsAs } }: Asked): void {
  if (bsn === null && actsAs === 'client') throw new GatewayError('invalid', 'a client finds their own handovers: name the patient.identifier', { expression: 'patient.identifier' });
  if (bsn === null && owner === null && requester === null) {
    throw new GatewayError('invalid', 'a search for handovers names a patient.identifier, an owner:identifier or a requester:identifier');
  }
}

const parsed = (task: string): Task => JSON.parse(task) as Task;
const tasksIn = ({ body }: Rendered): readonly Task[] => JSON.parse(body.toString()) as Task[];
const searchset = (tasks: readonly Task[]): Rendered => ({ body: JSON.stringify(toSearchset(tasks, notes)) });

/** As the store orders them. */
const latestFirst = (one: Task, other: Task): number => (orderOf(one) < orderOf(other) ? 1 : -1);
const orderOf = ({ lastModified, id }: Task): string => `${lastModified} ${id}`;
