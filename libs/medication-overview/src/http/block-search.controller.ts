import { Controller, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { respond } from '#libs/disclosure';
import { Interaction, type FhirRequest } from '#libs/fhir';
import { whoAsks } from '#libs/identity';
import type { FastifyReply } from 'fastify';
import { SearchBlocks } from '../application/search-blocks.query.js';
import type { BlockKind } from '../domain/blocks/building-block.js';
import { blockSearchInteractions } from './block-search.interactions.js';
import { readBlockSearch } from './block-search-form.js';

/** For who composes the list itself from MA, TA and MGB. */
@Controller('fhir')
export class BlockSearchController {
  constructor(private readonly queries: QueryBus) {}

  @Interaction(blockSearchInteractions.agreements)
  agreements(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.search('MA', request, reply);
  }

  @Interaction(blockSearchInteractions.administrations)
  administrations(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.search('TA', request, reply);
  }

  @Interaction(blockSearchInteractions.uses)
  uses(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.search('MGB', request, reply);
  }

  private async search(kind: BlockKind, request: FhirRequest, reply: FastifyReply): Promise<void> {
    const { bsn, search } = readBlockSearch(request.body, kind);
    respond(reply, await this.queries.execute(new SearchBlocks({ requester: whoAsks(request), requestId: request.id, bsn, search })));
  }
}
