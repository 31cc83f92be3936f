import { context, metrics, propagation, SpanKind, SpanStatusCode, trace, type Attributes } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requestDuration } from './telemetry.js';

/** One span and one duration a request, by route pattern: an id in a path never becomes a label. */
export function instrument(fastify: FastifyInstance): void {
  const tracer = trace.getTracer('http');
  const durations = metrics.getMeter('http').createHistogram(requestDuration, { unit: 's' });
  fastify.addHook('onRequest', (request, reply, done) => {
    const startedAt = performance.now();
    const parent = propagation.extract(context.active(), { traceparent: request.headers['traceparent'] });
    const span = tracer.startSpan(nameOf(request), { kind: SpanKind.SERVER }, parent);
    reply.raw.once('close', () => {
      const attributes = attributesOf(request, reply);
      span.setAttributes(attributes);
      if (reply.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
      durations.record((performance.now() - startedAt) / 1_000, attributes);
    });
    context.with(trace.setSpan(parent, span), done);
  });
}

const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unknown';
const nameOf = (request: FastifyRequest): string => `${request.method} ${routeOf(request)}`;

const attributesOf = (request: FastifyRequest, reply: FastifyReply): Attributes => ({
  'http.route': routeOf(request),
  'http.request.method': request.method,
  'http.response.status_code': reply.statusCode,
});
