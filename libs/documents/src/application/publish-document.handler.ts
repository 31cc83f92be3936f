import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Released, Rendered } from '#libs/disclosure';
import { GatewayError } from '#libs/kernel';
import { DOCUMENT_KINDS, type DocumentKind } from './document-kind.port.js';
import { PublishDocument } from './document-messages.js';

/** By its Composition.type a document goes to the capability that keeps its kind. */
@CommandHandler(PublishDocument)
export class PublishDocumentHandler implements ICommandHandler<PublishDocument> {
  constructor(@Inject(DOCUMENT_KINDS) private readonly kinds: readonly DocumentKind[]) {}

  async execute({ asked, document, types }: PublishDocument): Promise<Released<Rendered>> {
    const publishable = this.kinds.filter(({ publish }) => publish !== undefined);
    const kind = publishable.find(({ type }) => types.some(({ system, code }) => system === type.system && code === type.code));
    if (kind?.publish) return kind.publish(document, asked);
    const known = publishable.map(({ type }) => `${type.system}|${type.code}`).join(', ');
    throw new GatewayError('invalid', `a document of this type is not published here; known: ${known}`, { expression: 'Bundle.entry[0].resource.type' });
  }
}
