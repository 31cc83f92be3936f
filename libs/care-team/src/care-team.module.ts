import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { TREATMENT_RELATIONS } from '#libs/disclosure';
import { CARE_TEAM_STORE } from './application/care-team-store.port.js';
import { CareTeams } from './application/care-teams.js';
import { PublishCareTeamHandler } from './application/publish-care-team.handler.js';
import { RegisterClientHandler } from './application/register-client.handler.js';
import { CareTeamController } from './http/care-team.controller.js';
import { CareTeamRepository } from './persistence/care-team.repository.js';

const relations = [
  CareTeams,
  { provide: CARE_TEAM_STORE, useClass: CareTeamRepository },
  { provide: TREATMENT_RELATIONS, useExisting: CareTeams },
];

/** For whoever asks who cares, such as disclosure: no routes. */
@Module({ providers: relations, exports: [CareTeams, TREATMENT_RELATIONS, CARE_TEAM_STORE] })
export class CareTeamRelationsModule {}

/** The same, and what an EPD publishes. */
@Module({
  imports: [CqrsModule, CareTeamRelationsModule],
  controllers: [CareTeamController],
  providers: [PublishCareTeamHandler, RegisterClientHandler],
  exports: [CareTeamRelationsModule],
})
export class CareTeamModule {}
