import { Controller, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { respond } from '#libs/disclosure';
import { Interaction, type FhirRequest } from '#libs/fhir';
import { whoAsks } from '#libs/identity';
import type { FastifyReply } from 'fastify';
import { ListConsents } from '../application/list-consents.query.js';
import { ReadConsent } from '../application/read-consent.query.js';
import { RecordConsent } from '../application/record-consent.command.js';
import { WithdrawConsent } from '../application/withdraw-consent.command.js';
import { WithdrawEverything } from '../application/withdraw-everything.command.js';
import { consentInteractions } from '../fhir/consent-interactions.js';

/** FHIR Consent, for the client and for the organisations that take consents down. */
@Controller('fhir')
export class ConsentController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Interaction(consentInteractions.create)
  async create(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    respond(reply, await this.commands.execute(new RecordConsent(whoAsks(request), request.id, request.body)));
  }

  @Interaction(consentInteractions.read)
  async read(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    respond(reply, await this.queries.execute(new ReadConsent(whoAsks(request), request.id, request.params['id'] ?? '')));
  }

  @Interaction(consentInteractions.update)
  async update(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    const { id = '' } = request.params;
    respond(reply, await this.commands.execute(new WithdrawConsent(whoAsks(request), request.id, id, request.body, request.headers['if-match'])));
  }

  @Interaction(consentInteractions.search)
  async search(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    respond(reply, await this.queries.execute(new ListConsents(whoAsks(request), request.id, request.body)));
  }

  @Interaction(consentInteractions.withdrawAll)
  async withdrawAll(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    respond(reply, await this.commands.execute(new WithdrawEverything(whoAsks(request), request.id, request.body)));
  }
}
