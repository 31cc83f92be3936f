import { Controller, Inject, Res } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { releasePublic, respond } from '#libs/disclosure';
import { capabilityStatement, Interaction, openApi, routedInteractions } from '#libs/fhir';
import { SETTINGS, type Settings } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import { apiVersion, apiVersionDate } from '../api-version.js';

/** What this gateway can do, made from the rows that route. */
@Controller('fhir')
export class MetadataController {
  constructor(
    private readonly modules: ModulesContainer,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Interaction({ method: 'GET', path: 'metadata', resource: null, code: 'capabilities', scope: null, summary: 'CapabilityStatement.' })
  capabilities(@Res() reply: FastifyReply): void {
    respond(reply, releasePublic(capabilityStatement(routedInteractions(this.modules), { url: this.url(), version: apiVersion, date: apiVersionDate })));
  }

  @Interaction({ method: 'GET', path: 'openapi.json', resource: null, code: 'capabilities', scope: null, summary: 'OpenAPI description.' })
  openApi(@Res() reply: FastifyReply): void {
    respond(reply, releasePublic(openApi(routedInteractions(this.modules), { url: this.url(), version: apiVersion, title: 'Regioschakel' }), 'application/json'));
  }

  private url(): string {
    return `${this.settings.PUBLIC_URL}/fhir`;
  }
}
