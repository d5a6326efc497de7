import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { randomUUID } from 'node:crypto';
import Fastify, { LogController, type FastifyHttpOptions } from 'fastify';
import type { Server } from 'node:http';
import type { Problems } from '../errors/problems';
import { registerErrors } from '../errors/register-errors';
import type { App } from './app-type';
import { refuseBrokenRequest } from './broken-request';
import { loggerOptions } from './logger';
import { registerNotFound } from './not-found';
import { compileSerializer, compileValidator } from './validator';

/** Answers the request when it can, and says whether it did. */
export type FastPath = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface HttpOptions {
  readonly problems: Problems;
  readonly fastPath: FastPath;
  readonly logLevel: string;
  readonly trustProxy: boolean | number | string;
}

/** A JSON body no form of ours comes near; larger is refused before it is read. */
const BODY_LIMIT_BYTES = 256 * 1024;

const PINNED = /^\/api\/v1(?=\/|\?|$)/;

/**
 * Node's HTTP server with the prepared answers in front and Fastify behind. Addresses under `/api/v1` are the same
 * addresses, pinned.
 */
export function createHttpApp({ problems, fastPath, logLevel, trustProxy }: HttpOptions): App {
  const options: FastifyHttpOptions<Server> = {
    logger: loggerOptions(logLevel) ?? true,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: typeof trustProxy === 'number' ? (_address, hop) => hop < trustProxy : trustProxy,
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: () => randomUUID(),
    rewriteUrl: (request) => (request.url ?? '/').replace(PINNED, '/api'),
    // The longest parameter is an id of 80 characters, each of which may be written as nine.
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 720 },
    clientErrorHandler: refuseBrokenRequest(problems),
    frameworkErrors: (error, _request, reply) => {
      const code = error.code === 'FST_ERR_BAD_URL' ? 'request.malformed' : 'request.not-found';
      problems.send(reply.header('API-Version', '1'), { code });
    },
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    serverFactory: (handler: RequestListener) =>
      createHttpServer({ keepAliveTimeout: 65_000, headersTimeout: 60_000, noDelay: true }, (request, response) => {
        if (!fastPath(request, response)) handler(request, response);
      }),
  };
  const app: App = Fastify(options);
  app.setValidatorCompiler(compileValidator);
  app.setSerializerCompiler(compileSerializer);
  registerErrors(app, problems);
  registerNotFound(app, problems);
  app.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api')) reply.header('API-Version', '1');
    done();
  });
  // The route's pattern, never its address: numbers, codes and search words are nobody's business but the resident's.
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ method, route: routeOptions.url ?? '(none)', status: reply.statusCode, ms }, 'answered');
    done();
  });
  return app;
}
