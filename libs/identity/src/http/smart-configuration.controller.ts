import { Controller, Get, Inject } from '@nestjs/common';
import { REGION, SETTINGS, type RegionConfig, type Settings } from '#libs/platform';
import { Public } from './public.decorator.js';
import { authorizationServer, smartConfiguration } from './token-server/metadata.js';

/** Where a system gets its token; below the FHIR base too, where SMART clients look. */
@Controller(['.well-known', 'fhir/.well-known'])
export class SmartConfigurationController {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(REGION) private readonly region: RegionConfig,
  ) {}

  @Public()
  @Get('smart-configuration')
  read(): object {
    return smartConfiguration(authorizationServer(this.settings), this.region);
  }
}
