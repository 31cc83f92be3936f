import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Disclosure, JointDisclosure, questionOf, Receipts, type Question, type Released, type Rendered } from '#libs/disclosure';
import type { Asked } from '#libs/documents';
import { operationOutcome, toSearchset } from '#libs/fhir';
import { GatewayError, type ClientKey } from '#libs/kernel';
import type { Task } from '@medplum/fhirtypes';
import { itemOf } from './handover-item.js';
import { handoverListSteps } from './handover-list-steps.js';
import { listOfClient, listOfFound } from './handover-lists.js';
import { FindHandovers, type HandoverQuestion } from './handover-messages.js';
import type { ClientSearch, WorkListSearch } from './handover-store.port.js';
import { Handovers } from './handovers.js';
import { readWorkList, type ClientInList } from './work-list.js';

const limits = { shown: 50, batch: 50, ofOneSender: 200 } as const;

const atMost = `at most ${limits.shown} handovers are shown, those that changed last`;

/** The same words whatever was found. */
const text = {
  client: `${atMost}; ask by status for others`,
  workList: `${atMost}, of each sender from among the last ${limits.ofOneSender}; ask by status for others, and by patient for what was sent to you without the client being informed`,
};

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
    if (bsn) return this.ofClient({ ...rest, client: await this.handovers.registry.find(bsn) }, asked);
    return this.workList({ ...rest, party: asked.requester.organisation }, asked);
  }

  private async ofClient(search: ClientSearch, asked: Asked): Promise<Released<Rendered>> {
    const list = await listOfClient(search, limits.shown, (tasks) => searchset(tasks.map(parsed), text.client), this.handovers);
    return this.disclosure.release(this.inquiry(search.client, asked), handoverListSteps(list, this.handovers));
  }

  private async workList(search: WorkListSearch, asked: Asked): Promise<Released<Rendered>> {
    const clients = await readWorkList({
      limits,
      read: (next) => this.handovers.store.workList(search, next),
      lookAt: (client) => this.disclosure.look(this.inquiry(client, asked)),
      isPermitted: (located, look) => look.permits(itemOf(located, 'task', this.handovers.region)),
    });
    if (clients.length === 0) return this.emptyList(asked);
    return this.joint.release(clients.map(this.questionAbout), (released) => searchset(released.flatMap(tasksIn).toSorted(latestFirst), text.workList));
  }

  private readonly questionAbout = ({ look, located }: ClientInList): Question =>
    questionOf(look, handoverListSteps(listOfFound(located, (tasks) => ({ body: `[${tasks.join()}]` }), this.handovers), this.handovers));

  private inquiry(client: ClientKey, asked: Asked) {
    return { ...this.handovers.inquiry(client, asked, 'handover.search'), shape: 'operation' as const };
  }

  /** About nobody: there is nothing to decide, and that it was asked is in the log. */
  private emptyList({ requester, requestId }: Asked): Promise<Released<Rendered>> {
    const deed = { requester, requestId, client: null, category: 'handover' as const, event: 'handover.search', action: 'R' as const };
    return this.receipts.acknowledge(deed, searchset([], text.workList));
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
const searchset = (tasks: readonly Task[], note: string): Rendered => ({
  body: JSON.stringify(toSearchset(tasks, operationOutcome([{ severity: 'information', code: 'informational', text: note }]))),
});

/** As the store orders them. */
const latestFirst = (one: Task, other: Task): number => (orderOf(one) < orderOf(other) ? 1 : -1);
const orderOf = ({ lastModified, id }: Task): string => `${lastModified} ${id}`;
