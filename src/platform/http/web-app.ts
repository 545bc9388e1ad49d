import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import multipart from '@fastify/multipart';
import formbody from '@fastify/formbody';
import cookie from '@fastify/cookie';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { loadConfig, type Config } from '../config/index.js';
import type { Locale } from '../i18n/index.js';
import { Log } from '../logging/index.js';
import { Metrics } from '../metrics/index.js';
import { addressOf } from './address.js';
import { FrontDoor } from './cache/front-door.js';
import { ErrorPages } from './errors/error-pages.js';
import { trustIn } from './guard/peers.js';
import { RequestGuard } from './guard/request-guard.js';
import { newRequestId } from './request-id.js';
import { parseUrlencoded } from './urlencoded.js';
import { WebAdapter } from './web-adapter.js';

declare module 'node:http' {
  interface IncomingMessage {
    /** Taken from the path before routing; nothing else decides the language. */
    locale?: Locale;
  }
}

const JSON_LIMIT = 1024 * 1024;
/** A million Cyrillic letters, each six characters long in a form: the field's own rule is to say that it is too much. */
const FORM_LIMIT = 8 * 1024 * 1024;
const FILE_LIMIT = 25 * 1024 * 1024;
const REQUEST_MS = 120_000;
const HEADERS_MS = 15_000;
const KEEP_ALIVE_MS = 72_000;

/** What the outermost layer asks for at each request; the container has them only once it is made. */
interface Inner {
  door: FrontDoor;
  guard: RequestGuard;
  errors: ErrorPages;
  metrics: Metrics;
}

/** The web process: page cache, then guard, then Nest on Fastify. Call `listen()` on what comes back. */
export async function createWebApp(
  root: Type | DynamicModule,
  config: Config = loadConfig(process.env),
): Promise<NestFastifyApplication> {
  let inner: Inner | undefined;
  const ready = (): Inner => {
    if (!inner) throw new Error('A request before the application is made');
    return inner;
  };

  const adapter = new WebAdapter({
    serverFactory: (route: (request: IncomingMessage, response: ServerResponse) => void) =>
      createServer(
        { requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS, keepAliveTimeout: KEEP_ALIVE_MS },
        (request, response) => ready().door.enter(request, response, route),
      ),
    rewriteUrl: (request: IncomingMessage) => {
      const { locale, target } = addressOf(request.url ?? '/');
      request.locale = locale;
      return target;
    },
    genReqId: newRequestId,
    requestIdHeader: false,
    trustProxy: trustIn(config.trustProxy),
    bodyLimit: JSON_LIMIT,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      const { guard, errors } = ready();
      guard.dress(request, reply);
      errors.send(error, request, reply);
    },
  } as never);
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  // The guard asks who is signed in, so cookies are read before it and nothing else is.
  await fastify.register(cookie);
  addHooks(fastify, ready);
  await fastify.register(formbody, { bodyLimit: FORM_LIMIT, parser: parseUrlencoded });
  await adapter.register(
    multipart as never,
    {
      limits: {
        fileSize: FILE_LIMIT,
        files: 10,
        fields: 500,
        fieldSize: JSON_LIMIT,
        parts: 510,
        headerPairs: 100,
      },
    } as never,
  );
  fastify.removeContentTypeParser('text/plain');

  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    bodyParser: false,
    logger: new Log(),
    bufferLogs: false,
    abortOnError: false,
  });
  inner = {
    door: app.get(FrontDoor),
    guard: app.get(RequestGuard),
    errors: app.get(ErrorPages),
    metrics: app.get(Metrics),
  };
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  return app;
}

function addHooks(fastify: FastifyInstance, inner: () => Inner): void {
  fastify.decorateRequest('oneClickOnly', false);
  fastify.decorateRequest('unrecognised', null);
  fastify.addHook('onRequest', (request, reply) => inner().guard.admit(request, reply));
  fastify.addHook('preValidation', (request) => inner().guard.checkBody(request));
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    inner().metrics.requests.observe(
      { route, method: request.method, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
  });
}
