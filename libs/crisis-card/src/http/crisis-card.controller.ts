import { Controller, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { respond } from '#libs/disclosure';
import { Interaction, parseResource, type FhirRequest } from '#libs/fhir';
import { bsnInParameters, onlyParameters, whoAsks } from '#libs/identity';
import type { FastifyReply } from 'fastify';
import { ReadCrisisCard } from '../application/read-crisis-card.query.js';
import { crisisCardInteractions } from './crisis-card-interactions.js';

/** The crisis service asks by BSN, in one call. */
@Controller('fhir')
export class CrisisCardController {
  constructor(private readonly queries: QueryBus) {}

  @Interaction(crisisCardInteractions.read)
  async read(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    const parameters = parseResource(request.body, 'Parameters');
    onlyParameters(parameters, ['patient']);
    const asked = { requester: whoAsks(request), requestId: request.id };
    respond(reply, await this.queries.execute(new ReadCrisisCard(asked, bsnInParameters(parameters))));
  }
}
