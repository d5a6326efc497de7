import { Type } from '@sinclair/typebox';
import { XMLParser } from 'fast-xml-parser';
import { Problem } from '../../../contract/error';
import type { Problems } from '../errors/problems';
import type { App } from '../http/app-type';
import type { MessagePush, PushQuery } from './message-push';

const Short = Type.String({ maxLength: 200 });
const Query = Type.Object({
  signature: Type.Optional(Short),
  msg_signature: Type.Optional(Short),
  timestamp: Short,
  nonce: Short,
  echostr: Type.Optional(Short),
  openid: Type.Optional(Short),
  encrypt_type: Type.Optional(Short),
});

// Entities stay as they are: what they could stand for is nobody's business here.
const xml = new XMLParser({ processEntities: false, parseTagValue: false, ignoreDeclaration: true });

export type Json = Readonly<Record<string, unknown>>;

const objectOf = (value: unknown): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;

/** JSON or XML, as the mini-program's settings say. */
const parse = (text: string): Json | undefined => {
  try {
    if (text.trimStart().startsWith('<')) return objectOf((xml.parse(text) as Json)['xml']);
    return objectOf(JSON.parse(text));
  } catch {
    return undefined;
  }
};

/** The message, when it is WeChat's. */
const messageOf = (push: MessagePush, query: PushQuery, text: string): Json | undefined => {
  const outer = parse(text);
  if (!push.isEncrypted) return push.isSigned(query) ? outer : undefined;
  const encrypted = outer?.['Encrypt'];
  const opened = typeof encrypted === 'string' ? push.open(query, encrypted) : undefined;
  return opened === undefined ? undefined : parse(opened);
};

export interface MessageRoute {
  readonly path: string;
  /** What is told there, for the description of the API. */
  readonly summary: string;
  readonly problems: Problems;
  readonly push: MessagePush;
  /** Done before WeChat is answered, so that it tells again when it could not be. */
  readonly take: (message: Json) => Promise<void>;
}

const tags = ['wechat'];
const refused = { code: 'wechat.not-signed' };

function addRoutes(scope: App, { path, summary, problems, push, take }: MessageRoute): void {
  scope.get(
    path,
    {
      schema: {
        summary: 'WeChat looks whether the address is ours',
        tags,
        querystring: Query,
        response: { 200: Type.String(), 400: Problem, 403: Problem },
      },
    },
    async (request, reply) => {
      const { echostr } = request.query;
      if (!push.isSigned(request.query)) return problems.send(reply, refused);
      return reply.type('text/plain; charset=utf-8').send(echostr ?? '');
    },
  );
  scope.post(
    path,
    {
      schema: {
        summary,
        description: 'Signed and, in secure mode, encrypted. The same event again changes nothing.',
        tags,
        querystring: Query,
        response: { 200: Type.String(), 400: Problem, 403: Problem, 413: Problem, 415: Problem },
      },
    },
    async (request, reply) => {
      const text: unknown = request.body;
      const message = messageOf(push, request.query, typeof text === 'string' ? text : '');
      if (!message) return problems.send(reply, refused);
      await take(message);
      return reply.type('text/plain; charset=utf-8').send('success');
    },
  );
}

/** An address where WeChat tells something by itself. */
export function registerMessageRoute(app: App, route: MessageRoute): void {
  void app.register((scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 65_536 }, (_request, body, done) => {
      done(null, body);
    });
    addRoutes(scope, route);
    return Promise.resolve();
  });
}
