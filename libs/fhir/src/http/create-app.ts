import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger, type Settings } from '#libs/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { operationOutcome } from '../outcome/operation-outcome.js';
import { bodyText } from './body-text.js';
import { malformedIn } from './malformed-in.js';
import { outcomeOf } from './outcome-of.js';
import { OutcomeFilter } from './outcome.filter.js';

const bodyTypes = ['application/fhir+json', 'application/json', 'application/x-www-form-urlencoded'];
const maxParameterLength = 200;

/** The application as production and tests both run it: same limits, same errors, same request ids. */
export async function createApp(module: Parameters<typeof NestFactory.create>[0], settings: Settings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: settings.BODY_LIMIT_BYTES,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: maxParameterLength, ignoreTrailingSlash: true },
    clientErrorHandler: answerMalformedHttp,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      const answer = outcomeOf(error, request.id);
      void reply.status(answer.status).header('x-request-id', request.id).type('application/fhir+json').send(answer.body);
    },
    // Node's own answer to a request without Host has no OperationOutcome; see malformedIn.
    http: { requireHostHeader: false },
    trustProxy: false,
    logger: false,
  });
  prepare(adapter.getInstance());
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { bodyParser: false, bufferLogs: true, abortOnError: false });
  const logger = app.get(Logger);
  app.useLogger(logger);
  app.useGlobalFilters(new OutcomeFilter(logger));
  app.enableShutdownHooks([]);
  return app;
}

/** Bodies stay text until a controller asks: each parser must say what it accepts. */
function prepare(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  // Node hangs up on who asks for a tunnel; here every refusal says that it is one.
  fastify.server.on('connect', (_request, socket: Socket) => answerMalformedHttp(new Error('no tunnel'), socket));
  fastify.addContentTypeParser(bodyTypes, { parseAs: 'buffer' }, async (_request: FastifyRequest, body: Buffer) => bodyText(body));
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done(malformedIn(request));
  });
}

/** What Node itself could not read as HTTP: no request exists, so the answer is written by hand. */
function answerMalformedHttp(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy();
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const requestId = randomUUID();
  const body = JSON.stringify(operationOutcome([{ code: 'invalid', text: tooLarge ? 'the headers are too large' : 'the request is not valid HTTP' }], requestId));
  const head = [`HTTP/1.1 ${tooLarge ? '431 Request Header Fields Too Large' : '400 Bad Request'}`, 'connection: close', 'content-type: application/fhir+json', `x-request-id: ${requestId}`, `content-length: ${Buffer.byteLength(body)}`];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
