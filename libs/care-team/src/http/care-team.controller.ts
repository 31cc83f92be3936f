import { Controller, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { respond } from '#libs/disclosure';
import { Interaction, parseResource, type FhirRequest } from '#libs/fhir';
import { bsnInParameters, onlyParameters, whoAsks } from '#libs/identity';
import type { FastifyReply } from 'fastify';
import { PublishCareTeam } from '../application/publish/publish-care-team.command.js';
import { RegisterClient } from '../application/register-client.command.js';
import { readCareTeam } from '../fhir/read-care-team.js';
import { careTeamInteractions } from './care-team.interactions.js';

/** What an EPD tells the region about its clients. */
@Controller('fhir')
export class CareTeamController {
  constructor(private readonly commands: CommandBus) {}

  @Interaction(careTeamInteractions.publish)
  async publish(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    const { bsn, stated } = readCareTeam(parseResource(request.body, 'CareTeam'));
    respond(reply, await this.commands.execute(new PublishCareTeam(whoAsks(request), request.id, bsn, stated)));
  }

  @Interaction(careTeamInteractions.registerClient)
  async registerClient(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    const parameters = parseResource(request.body, 'Parameters');
    onlyParameters(parameters, ['patient']);
    respond(reply, await this.commands.execute(new RegisterClient(whoAsks(request), request.id, bsnInParameters(parameters))));
  }
}
