import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { JointDisclosure, questionOf, Receipts, refusal, type Question, type Released, type Rendered } from '#libs/disclosure';
import type { Asked } from '#libs/documents';
import { operationOutcome, toSearchset } from '#libs/fhir';
import { GatewayError, type ClientKey } from '#libs/kernel';
import type { Task } from '@medplum/fhirtypes';
import { FindHandovers, type HandoverQuestion } from './handover-messages.js';
import { Handovers } from './handovers.js';

const limit = 50;
const nothing = '[]';

/** The same words whatever was found. */
const notes = operationOutcome([{ severity: 'information', code: 'informational', text: `the ${limit} handovers that changed last are searched; ask by status or patient for others` }]);

/** Work lists of an organisation, and the handovers of one client: every Task is decided on its own, and only those shown are counted. */
@QueryHandler(FindHandovers)
export class FindHandoversHandler implements IQueryHandler<FindHandovers> {
  constructor(
    private readonly handovers: Handovers,
    private readonly disclosure: JointDisclosure,
    private readonly receipts: Receipts,
  ) {}

  async execute({ asked, question }: FindHandovers): Promise<Released<Rendered>> {
    const { bsn, owner, requester, status } = question;
    mustBeBounded(question, asked);
    const client = bsn && (await this.handovers.registry.find(bsn));
    const party = asked.requester.actsAs === 'client' ? null : asked.requester.organisation;
    const located = await this.handovers.store.find({ client, party: client ? null : party, owner, requester, status }, limit);
    const questions = located.map((one) => this.handovers.questionAbout(one, 'task', asked, 'handover.search'));
    const aboutClient = client ? [this.mayAskAbout(client, asked)] : [];
    if (located.length === 0 && !client) return this.emptyList(asked);
    return this.disclosure.release([...questions, ...aboutClient], (released) => {
      if (client && released.length === 0) throw refusal('operation');
      return { body: JSON.stringify(toSearchset(released.flatMap(tasksIn), notes)) };
    });
  }

  /** About nobody: there is nothing to decide, and that it was asked is in the log. */
  private emptyList({ requester, requestId }: Asked): Promise<Released<Rendered>> {
    const deed = { requester, requestId, client: null, category: 'handover' as const, event: 'handover.search', action: 'R' as const };
    return this.receipts.acknowledge(deed, { body: JSON.stringify(toSearchset([], notes)) });
  }

  /** Whether the client lets this requester ask for handovers at all: without it, none found is a refusal. */
  private mayAskAbout(client: ClientKey, asked: Asked): Question {
    return questionOf(
      { ...asked, client, category: 'handover', event: 'handover.search', shape: 'operation' },
      { holders: [null], fetch: async () => null, parts: () => [], render: () => ({ body: nothing }), account: () => ({}) },
    );
  }
}

function mustBeBounded({ bsn, owner, requester }: HandoverQuestion, { requester: { actsAs } }: Asked): void {
  if (bsn === null && actsAs === 'client') throw new GatewayError('invalid', 'a client finds their own handovers: name the patient.identifier', { expression: 'patient.identifier' });
  if (bsn === null && owner === null && requester === null) {
    throw new GatewayError('invalid', 'a search for handovers names a patient.identifier, an owner:identifier or a requester:identifier');
  }
}

const tasksIn = ({ body }: Rendered): readonly Task[] => (body === nothing ? [] : [JSON.parse(body.toString()) as Task]);
