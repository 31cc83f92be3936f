import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Logger } from '#libs/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { outcomeOf } from './outcome-of.js';

/** Turns every error into an OperationOutcome that holds no client data. */
@Catch()
export class OutcomeFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const answer = outcomeOf(error, request.id);
    if (answer.isFault) this.logger.failure('request failed', error, { requestId: request.id, route: request.routeOptions.url ?? '?', status: answer.status });
    if (reply.sent) return;
    void reply.status(answer.status).header('cache-control', 'no-store').type('application/fhir+json').send(answer.body);
  }
}
