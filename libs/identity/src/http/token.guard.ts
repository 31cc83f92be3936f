import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { INTERACTION, type FhirRequest, type InteractionDefinition } from '#libs/fhir';
import { GatewayError } from '#libs/kernel';
import { Logger } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import { RegisteredSystems } from '../application/registered-systems.js';
import { admit, type RefusalReason, type StatedToken } from '../domain/admission.js';
import { AccessTokens } from './access-tokens.js';
import { bearerOf } from './bearer.js';
import { PUBLIC } from './public.decorator.js';

const healthRoutes = ['/health/live', '/health/ready'];

/** What a caller reads; nothing in it depends on a client. */
const texts: Record<RefusalReason, string> = {
  'system-not-registered': 'the system of this token is not registered here',
  'claims-not-its-own': 'what the token says about who asks is not registered for its system',
  'team-missing': 'the token does not state which team of its system asks',
  'scope-missing': 'the token does not have the scope of this interaction',
  'no-purpose': 'the token states no purpose of use',
};

/** Before everything else, on every route: no token, no answer. A route that says nothing about itself is closed. */
@Injectable()
export class TokenGuard implements CanActivate {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly systems: RegisteredSystems,
    private readonly logger: Logger,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FhirRequest>();
    if (isPublic(context, request)) return true;
    const interaction = Reflect.getMetadata(INTERACTION, context.getHandler()) as InteractionDefinition | undefined;
    if (!interaction) throw new GatewayError('forbidden', 'this is not open to anyone');
    if (interaction.scope === null) return true;
    await this.letIn(request, interaction.scope, context.switchToHttp().getResponse<FastifyReply>());
    return true;
  }

  private async letIn(request: FhirRequest, scope: string, reply: FastifyReply): Promise<void> {
    const token = await this.readToken(request, reply);
    const admission = admit(token, this.systems.find(token.system), scope);
    if (admission.effect === 'admit') {
      request.requester = admission.requester;
      return;
    }
    this.logger.event('info', 'requester refused', { ...whatWasAsked(request), system: token.system, reason: admission.reason });
    throw new GatewayError('forbidden', texts[admission.reason]);
  }

  private async readToken(request: FhirRequest, reply: FastifyReply): Promise<StatedToken> {
    try {
      return await this.tokens.read(bearerOf(request.raw.rawHeaders));
    } catch (error) {
      if (error instanceof GatewayError && error.category === 'unauthenticated') void reply.header('www-authenticate', 'Bearer');
      this.logger.event('info', 'token refused', whatWasAsked(request));
      throw error;
    }
  }
}

const whatWasAsked = (request: FhirRequest): { requestId: string; route: string } => ({ requestId: request.id, route: request.routeOptions.url ?? '?' });

const isPublic = (context: ExecutionContext, request: FhirRequest): boolean =>
  Reflect.getMetadata(PUBLIC, context.getHandler()) === true || healthRoutes.includes(request.routeOptions.url ?? '');
