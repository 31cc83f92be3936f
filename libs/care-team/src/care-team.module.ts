import { Module } from '@nestjs/common';
import { TREATMENT_RELATIONS } from '#libs/disclosure';
import { CARE_TEAM_STORE } from './application/care-team-store.port.js';
import { CareTeamPublications } from './application/publish/care-team-publications.js';
import { CareTeams } from './application/care-teams.js';
import { PublishCareTeamHandler } from './application/publish/publish-care-team.handler.js';
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

/** The same, and what an EPD publishes; the app brings the command bus and disclosure. */
@Module({
  imports: [CareTeamRelationsModule],
  controllers: [CareTeamController],
  providers: [CareTeamPublications, PublishCareTeamHandler, RegisterClientHandler],
  exports: [CareTeamRelationsModule],
})
export class CareTeamModule {}
