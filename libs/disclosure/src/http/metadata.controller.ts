import { Controller, Inject, Res } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { capabilityStatement, describedAt, Interaction, openApi, routedInteractions, type ApiName, type DescribedApi } from '#libs/fhir';
import { SETTINGS, type Settings } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import { releasePublic } from '../application/release-public.js';
import { respond } from './respond.js';

/** How the app that holds this controller is called. */
export const API_NAME = Symbol('API_NAME');

const row = { method: 'GET', resource: null, code: 'capabilities', scope: null } as const;

/** What this process can do, made from the rows that route. */
@Controller('fhir')
export class MetadataController {
  private readonly about: DescribedApi;

  constructor(
    private readonly modules: ModulesContainer,
    @Inject(SETTINGS) settings: Settings,
    @Inject(API_NAME) name: ApiName,
  ) {
    this.about = describedAt(name, settings.PUBLIC_URL);
  }

  @Interaction({ ...row, path: 'metadata', summary: 'CapabilityStatement.' })
  capabilities(@Res() reply: FastifyReply): void {
    respond(reply, releasePublic(capabilityStatement(routedInteractions(this.modules), this.about)));
  }

  @Interaction({ ...row, path: 'openapi.json', answersWith: 'application/json', summary: 'OpenAPI description.' })
  openApi(@Res() reply: FastifyReply): void {
    respond(reply, releasePublic(openApi(routedInteractions(this.modules), this.about), 'application/json'));
  }
}
