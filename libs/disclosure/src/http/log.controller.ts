import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ListWhoLooked, maxEntriesAtOnce, readLogWindow, toLogBundle, VerifyAudit } from '#libs/audit';
import { Interaction, readSearchForm, type FhirRequest } from '#libs/fhir';
import { bsnInSearch, ClientRegistry, whoAsks } from '#libs/identity';
import { GatewayError } from '#libs/kernel';
import { organisationOf, REGION, type RegionConfig } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import { releaseLog } from '../application/release-log.js';
import { logInteractions } from './log-interactions.js';
import { respond } from './respond.js';

/** The log about oneself (Wabvpz 15e), and the check that nobody changed it. */
@Controller('fhir')
export class LogController {
  constructor(
    private readonly whoLooked: ListWhoLooked,
    private readonly verification: VerifyAudit,
    private readonly registry: ClientRegistry,
    @Inject(REGION) private readonly region: RegionConfig,
  ) {}

  @Interaction(logInteractions.whoLooked)
  async looked(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = readSearchForm(request.body, logInteractions.whoLooked.searchParameters);
    const client = await this.registry.find(bsnInSearch(form.get('patient.identifier')));
    const entries = await this.whoLooked.execute({
      requester: whoAsks(request), requestId: request.id, client, window: readLogWindow(form.get('date')), count: countIn(form.get('_count')),
    });
    const names = { region: this.region, organisation: (ura: string) => organisationOf(this.region, ura)?.name };
    respond(reply, releaseLog(toLogBundle(entries, names)));
  }

  @Interaction(logInteractions.verify)
  async verify(@Req() request: FhirRequest, @Res() reply: FastifyReply): Promise<void> {
    const report = await this.verification.execute({ requester: whoAsks(request), requestId: request.id });
    respond(reply, releaseLog(report, 'application/json'));
  }
}

function countIn(text: string | undefined): number {
  if (text === undefined) return maxEntriesAtOnce;
  if (!/^[1-9][0-9]{0,3}$/.test(text)) throw new GatewayError('invalid', '_count is a whole number from 1');
  return Number(text);
}
