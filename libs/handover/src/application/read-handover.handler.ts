import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Disclosure, type Released, type Rendered } from '#libs/disclosure';
import { ReadHandover } from './handover-messages.js';
import { Handovers } from './handovers.js';

@QueryHandler(ReadHandover)
export class ReadHandoverHandler implements IQueryHandler<ReadHandover> {
  constructor(
    private readonly handovers: Handovers,
    private readonly disclosure: Disclosure,
  ) {}

  async execute({ asked, part, id }: ReadHandover): Promise<Released<Rendered>> {
    const located = await this.handovers.store.locate(part, id);
    const question = located ? this.handovers.questionAbout(located, part, asked) : this.handovers.questionAboutNone(id, asked);
    return question.ask(this.disclosure);
  }
}
