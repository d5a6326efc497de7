import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../../contract/error';
import { PowerList, PowerOpenData, PowerQuery } from '../../../contract/power';
import { civilDateOf } from '../../../domain/calendar';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import type { PowerDeps } from './deps';
import { csvOf } from './open-data';
import type { PowerIndex } from './power-index';
import { readPowers } from './published-powers';

const PUBLIC = { 'cache-control': 'public, max-age=60' };
const tags = ['powers'];
const FIND = '/api/powers/find';

/** What is answered when it is asked, for the first screens of the site; null where there is no such thing. */
export interface PowerAnswers {
  read(pathAndQuery: string): Promise<Buffer | null>;
}

export function createPowerAnswers(index: PowerIndex): PowerAnswers {
  return {
    async read(pathAndQuery) {
      const [path = '', search = ''] = pathAndQuery.split('?');
      if (path !== FIND) return null;
      const query: unknown = Value.Convert(PowerQuery, Object.fromEntries(new URLSearchParams(search)));
      if (!Value.Check(PowerQuery, query)) return null;
      const list = await index.find(query);
      return list ? Buffer.from(JSON.stringify(list)) : null;
    },
  };
}

function addOpenData(app: App, { store, clock, departments }: PowerDeps): void {
  app.get(
    '/api/powers/all.json',
    { schema: { summary: 'The whole list as JSON', tags, response: { 200: PowerOpenData } } },
    async (_request, reply) =>
      reply.headers(PUBLIC).send({ asOf: civilDateOf(clock.now()), powers: await readPowers(store.read) }),
  );
  app.get(
    '/api/powers/all.csv',
    { schema: { summary: 'The whole list as CSV', tags, response: { 200: Documented(Type.String()) } } },
    async (_request, reply) => {
      const names = new Map((await departments()).map(({ id, name }) => [id, name]));
      void (reply as unknown as FastifyReply)
        .headers({ ...PUBLIC, 'content-disposition': 'attachment; filename="powers.csv"' })
        .type('text/csv; charset=utf-8')
        .send(csvOf(await readPowers(store.read), (id) => names.get(id) ?? id));
      return reply;
    },
  );
}

/** What everybody may ask of the list beyond its pages. */
export function addResidentRoutes(app: App, deps: PowerDeps, index: PowerIndex): void {
  app.get(
    FIND,
    {
      schema: {
        summary: 'Items of the list by name, organ, type and level, each choice counted',
        tags,
        querystring: PowerQuery,
        response: { 200: PowerList, 400: Problem },
      },
    },
    async (request, reply) => {
      const list = await index.find(request.query);
      if (!list) return deps.problems.send(reply, { code: 'request.cursor', field: 'cursor' });
      return reply.headers(PUBLIC).send(list);
    },
  );
  addOpenData(app, deps);
}
