import { Controller, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { respond } from '#libs/disclosure';
import { Interaction, parseResource, readSearchForm, readToken, type FhirRequest } from '#libs/fhir';
import { bsnInSearch, whoAsks } from '#libs/identity';
import type { FastifyReply } from 'fastify';
import type { Asked } from '../application/document-kind.port.js';
import { FindDocuments, PublishDocument, ReadDocument } from '../application/document-messages.js';
import { readClientDocument } from '../fhir/read-document.js';
import { typesOf } from '../fhir/types-of.js';
import { documentInteractions } from './document-interactions.js';

/** The routes that every kind of document shares. */
@Controller('fhir')
export class DocumentController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Interaction(documentInteractions.publish)
  async publish(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    const document = readClientDocument(parseResource(request.body, 'Bundle'));
    respond(reply, await this.commands.execute(new PublishDocument(askedIn(request), document, typesOf(document.composition))));
  }

  @Interaction(documentInteractions.read)
  async read(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    respond(reply, await this.queries.execute(new ReadDocument(askedIn(request), request.params['id'] ?? '')));
  }

  @Interaction(documentInteractions.search)
  async search(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = readSearchForm(request.body, documentInteractions.search.searchParameters);
    const type = form.get('type');
    const { system, value } = readToken(type ?? '');
    const bsn = bsnInSearch(form.get('patient.identifier'));
    respond(reply, await this.queries.execute(new FindDocuments(askedIn(request), bsn, type ? { system, code: value } : null)));
  }
}

const askedIn = (request: FhirRequest): Asked => ({ requester: whoAsks(request), requestId: request.id });
