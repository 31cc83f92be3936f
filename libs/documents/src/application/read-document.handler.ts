import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Disclosure, questionOf, type Released, type Rendered, type ReleaseSteps } from '#libs/disclosure';
import { ClientRegistry } from '#libs/identity';
import { DOCUMENT_KINDS, type DocumentKind } from './document-kind.port.js';
import { ReadDocument } from './document-messages.js';

/** What a release does about a document that does not exist: nothing, by the same steps. */
const nothing: ReleaseSteps<null> = {
  holders: [null],
  fetch: async () => null,
  parts: () => [],
  render: () => ({ body: '' }),
  account: () => ({}),
};

@QueryHandler(ReadDocument)
export class ReadDocumentHandler implements IQueryHandler<ReadDocument> {
  constructor(
    @Inject(DOCUMENT_KINDS) private readonly kinds: readonly DocumentKind[],
    private readonly disclosure: Disclosure,
    private readonly registry: ClientRegistry,
  ) {}

  /** Every kind is asked, whichever has it. */
  async execute({ asked, id }: ReadDocument): Promise<Released<Rendered>> {
    const found = await Promise.all(this.kinds.map((kind) => kind.locate(id, asked)));
    const question = found.find((one) => one !== null) ?? this.unknown(asked, id);
    return question.ask(this.disclosure);
  }

  private unknown(asked: ReadDocument['asked'], id: string) {
    const client = this.registry.phantomFor(id);
    return questionOf({ ...asked, client, category: 'crisis-card', event: 'document.read', shape: 'instance' }, nothing);
  }
}
