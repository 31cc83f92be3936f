import { Controller, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { respond } from '#libs/disclosure';
import { Interaction, parseResource, type FhirRequest } from '#libs/fhir';
import { whoAsks } from '#libs/identity';
import type { FastifyReply } from 'fastify';
import { GetMedicationOverview } from '../application/get-medication-overview.query.js';
import { notationFor } from './notation/accepted-notation.js';
import { medicationOverviewInteractions } from './medication-overview.interactions.js';
import { readOverviewQuestion } from './overview-question.js';

@Controller('fhir')
export class MedicationOverviewController {
  constructor(private readonly queries: QueryBus) {}

  @Interaction(medicationOverviewInteractions.overview)
  async overview(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    const question = readOverviewQuestion(parseResource(request.body, 'Parameters'));
    const notation = notationFor(request.headers.accept);
    respond(reply, await this.queries.execute(new GetMedicationOverview({ requester: whoAsks(request), requestId: request.id, ...question, notation })));
  }
}
