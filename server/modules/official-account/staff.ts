import { Type } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import {
  ArticleRemoval,
  ArticleStep,
  ArticleWriting,
  OfficialArticle,
  OfficialArticles,
  OfficialPiece,
  PieceParams,
} from '../../../contract/official-account';
import { PublicId } from '../../../contract/primitives';
import type { StaffActor } from '../../platform/auth/staff-gate';
import type { App } from '../../platform/http/app-type';
import { actOnArticle, type Step } from './actions/act-on-article';
import { writeArticle } from './actions/write-article';
import type { OfficialAccountDeps } from './deps';
import { findPiece } from './piece';
import { articleViews, pieceView } from './present';
import { latestArticles } from './store';
import type { OfficialArticleRow } from './tables';

const tags = ['staff-official-account'];
const denied = { 401: Problem, 403: Problem };
const refused = { 400: Problem, 404: Problem, 409: Problem, 413: Problem, 415: Problem, 422: Problem, ...denied };
const notCached = { 'cache-control': 'no-store' };
const params = Type.Object({ id: PublicId }, { additionalProperties: false });

async function one(deps: OfficialAccountDeps, row: OfficialArticleRow, actor: StaffActor): Promise<OfficialArticle> {
  const [view] = await articleViews(deps, [row], actor);
  if (!view) throw new Error('One article gives one view.');
  return view;
}

function addReading(app: App, deps: OfficialAccountDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('official-account.read');
  app.get(
    '/api/staff/official-account/articles',
    {
      onRequest,
      schema: {
        summary: 'Articles for the official account, the latest first',
        tags,
        response: { 200: OfficialArticles, ...denied },
      },
    },
    async (request, reply) => {
      const articles = await articleViews(deps, await latestArticles(deps.store.read), gate.actor(request));
      return reply.headers(notCached).send({ connected: deps.account !== undefined, articles });
    },
  );
  app.get(
    '/api/staff/official-account/pieces/:kind/:id',
    {
      onRequest,
      schema: {
        summary: 'A published piece as an article, how it stands in each channel, and what became of its articles',
        tags,
        params: PieceParams,
        response: { 200: OfficialPiece, 400: Problem, 422: Problem, ...denied },
      },
    },
    async (request, reply) => {
      const { kind, id } = request.params;
      const piece = await findPiece(deps, kind, id);
      if (!piece.ok) return problems.send(reply, piece.refusal);
      const about = { kind, id, title: piece.value.title };
      return reply.headers(notCached).send(await pieceView(deps, piece.value, about, gate.actor(request)));
    },
  );
}

function addWriting(app: App, deps: OfficialAccountDeps): void {
  const { gate, problems } = deps;
  app.put(
    '/api/staff/official-account/pieces/:kind/:id',
    {
      onRequest: gate.allow('official-account.write'),
      schema: {
        summary: 'Word the article of a piece and hand it over to the drafts of the account; again: in its place',
        tags,
        params: PieceParams,
        body: ArticleWriting,
        response: { 200: OfficialArticle, ...refused },
      },
    },
    async (request, reply) => {
      const actor = gate.actor(request);
      const written = await writeArticle(deps, actor, { ...request.params, writing: request.body });
      if (!written.ok) return problems.send(reply, written.refusals);
      return reply.headers(notCached).send(await one(deps, written.value, actor));
    },
  );
}

function addSteps(app: App, deps: OfficialAccountDeps): void {
  const { gate, problems } = deps;
  const step = (
    path: string,
    summary: string,
    body: typeof ArticleStep | typeof ArticleRemoval,
    stepOf: (sent: never) => Step,
  ): void => {
    app.post(
      `/api/staff/official-account/articles/:id/${path}`,
      {
        onRequest: gate.allow('official-account.publish'),
        schema: { summary, tags, params, body, response: { 200: OfficialArticle, ...refused } },
      },
      async (request, reply) => {
        const actor = gate.actor(request);
        const done = await actOnArticle(deps, actor, request.params.id, stepOf(request.body as never));
        if (!done.ok) return problems.send(reply, done.refusal);
        return reply.headers(notCached).send(await one(deps, done.value, actor));
      },
    );
  };
  step(
    'publication',
    'Publish the draft in the account; by another person than who wrote it',
    ArticleStep,
    ({ version }: ArticleStep) => ({
      act: 'publish',
      version,
    }),
  );
  step(
    'removal',
    'Take the draft or the article away from the account, for good',
    ArticleRemoval,
    ({ version, reason }: ArticleRemoval) => ({ act: 'remove', version, reason }),
  );
}

/** 公众号 on the desk. */
export function registerOfficialAccountDesk(app: App, deps: OfficialAccountDeps): void {
  addReading(app, deps);
  addWriting(app, deps);
  addSteps(app, deps);
}
