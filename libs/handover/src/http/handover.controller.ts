import { Controller, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { respond } from '#libs/disclosure';
import type { Asked } from '#libs/documents';
import { Interaction, parseResource, type FhirRequest } from '#libs/fhir';
import { whoAsks } from '#libs/identity';
import type { FastifyReply } from 'fastify';
import { ChangeHandover, FindHandovers, PublishHandover, ReadHandover } from '../application/handover-messages.js';
import { readHandover } from '../fhir/read-handover.js';
import { handoverInteractions } from './handover-interactions.js';
import { readQuestion } from './read-question.js';

/** The warm handover: a Task that its sender publishes and its receiver answers. */
@Controller('fhir')
export class HandoverController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Interaction(handoverInteractions.publish)
  async publish(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    respond(reply, await this.commands.execute(new PublishHandover(askedIn(request), readHandover(parseResource(request.body, 'Bundle')))));
  }

  @Interaction(handoverInteractions.read)
  async read(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    respond(reply, await this.queries.execute(new ReadHandover(askedIn(request), 'task', idIn(request))));
  }

  @Interaction(handoverInteractions.readRequest)
  async readRequest(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    respond(reply, await this.queries.execute(new ReadHandover(askedIn(request), 'service-request', idIn(request))));
  }

  @Interaction(handoverInteractions.search)
  async search(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    respond(reply, await this.queries.execute(new FindHandovers(askedIn(request), readQuestion(request.body))));
  }

  @Interaction(handoverInteractions.update)
  async update(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    const wanted = parseResource(request.body, 'Task');
    respond(reply, await this.commands.execute(new ChangeHandover(askedIn(request), idIn(request), wanted, request.headers['if-match'])));
  }
}

const askedIn = (request: FhirRequest): Asked => ({ requester: whoAsks(request), requestId: request.id });
const idIn = (request: FhirRequest): string => request.params['id'] ?? '';
