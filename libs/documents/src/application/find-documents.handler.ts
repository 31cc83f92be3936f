import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { JointDisclosure, refusal, type Released, type Rendered } from '#libs/disclosure';
import { toSearchset } from '#libs/fhir';
import { ClientRegistry } from '#libs/identity';
import { GatewayError } from '#libs/kernel';
import type { DocumentReference } from '@medplum/fhirtypes';
import { DOCUMENT_KINDS, type DocumentKind } from './document-kind.port.js';
import { FindDocuments } from './document-messages.js';

/** The documents of one client that the requester may read; every kind is decided on its own. */
@QueryHandler(FindDocuments)
export class FindDocumentsHandler implements IQueryHandler<FindDocuments> {
  constructor(
    @Inject(DOCUMENT_KINDS) private readonly kinds: readonly DocumentKind[],
    private readonly registry: ClientRegistry,
    private readonly disclosure: JointDisclosure,
  ) {}

  async execute({ asked, bsn, type }: FindDocuments): Promise<Released<Rendered>> {
    const wanted = this.kindsOf(type);
    const client = await this.registry.find(bsn);
    const questions = wanted.flatMap((kind) => kind.list?.(client, bsn, asked) ?? []);
    return this.disclosure.release(questions, (released) => {
      if (released.length === 0) throw refusal('operation');
      const found = released.flatMap(({ body }) => JSON.parse(body.toString()) as DocumentReference[]);
      return { body: JSON.stringify(toSearchset(found)) };
    });
  }

  /** Nobody is asked about a kind that is not found here; an empty answer would say that the client has none. */
  private kindsOf(type: FindDocuments['type']): readonly DocumentKind[] {
    const found = this.kinds.filter(({ list }) => list !== undefined);
    const wanted = found.filter((kind) => isWanted(kind, type));
    if (wanted.length > 0) return wanted;
    const known = found.map(({ type: { system, code } }) => `${system}|${code}`).join(', ');
    throw new GatewayError('invalid', `documents of this type are not found here; known: ${known}`, { expression: 'type' });
  }
}

const isWanted = (kind: DocumentKind, type: FindDocuments['type']): boolean =>
  type === null || (kind.type.code === type.code && (type.system === null || type.system === kind.type.system));
