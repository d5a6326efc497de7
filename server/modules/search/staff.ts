import { Problem } from '../../../contract/error';
import { SearchIndexState, SearchTrial, SearchTrialQuery } from '../../../contract/search-desk';
import { writeAudit } from '../../platform/audit';
import type { App } from '../../platform/http/app-type';
import type { SearchDeps } from './deps';
import { keysOf, requestOf, shownHits, viewOf } from './present';
import { sendUnready } from './send-unready';
import { shownPages } from './shown-pages';
import { addTableRoutes } from './staff-tables';

const tags = ['search'];
const refused = { 401: Problem, 403: Problem, 503: Problem };
const notCached = { 'cache-control': 'no-store' };

const addTrial = (app: App, deps: SearchDeps): void => {
  app.get(
    '/api/staff/search',
    {
      onRequest: deps.gate.allow('search.read'),
      schema: {
        summary: 'Try a search',
        description: 'As residents have it; with `explain=1` each stage and the score of each hit. It is not counted.',
        tags,
        querystring: SearchTrialQuery,
        response: { 200: SearchTrial, ...refused, 400: Problem },
      },
    },
    async ({ query: { q, exact, explain } }, reply) => {
      const query = { q, ...(exact === undefined ? {} : { exact }) };
      const found = await deps.index.search(requestOf(query, explain === '1'));
      if (!found.ok) return sendUnready(reply, deps.problems, found.refusal);
      const shown = await shownPages(deps.store, keysOf(found.value));
      const stages = (found.value.stages ?? []).map(({ stage, ms, detail }) => ({ stage, ms, detail: detail ?? null }));
      const scores = shownHits(found.value, shown).map(({ score, scoreParts }) => ({
        score,
        parts: { ...scoreParts },
      }));
      return reply.headers(notCached).send({ view: viewOf(found.value, shown, deps), stages, scores });
    },
  );
};

const addIndex = (app: App, { gate, problems, rebuild, store, clock }: SearchDeps): void => {
  const response = { 200: SearchIndexState, ...refused };
  app.get(
    '/api/staff/search/rebuild',
    {
      onRequest: gate.allow('search.read'),
      schema: { summary: 'How the index stands, and how far it is made anew', tags, response },
    },
    async (_request, reply) => reply.headers(notCached).send(rebuild.state()),
  );
  app.post(
    '/api/staff/search/rebuild',
    {
      onRequest: gate.allow('search.manage'),
      schema: { summary: 'Make the index anew; the old one answers until then', tags, response },
    },
    async (request, reply) => {
      const begun = await rebuild.start();
      if (!begun.ok) return sendUnready(reply, problems, begun.refusal);
      const entry = {
        now: clock.now(),
        actor: gate.actor(request).id,
        action: 'search.rebuild',
        subject: 'search/index',
      };
      await store.write((trx) => writeAudit(trx, entry));
      return reply.headers(notCached).send(rebuild.state());
    },
  );
};

/** The workbench's side of the search. */
export const addStaffRoutes = (app: App, deps: SearchDeps): void => {
  addTrial(app, deps);
  addIndex(app, deps);
  addTableRoutes(app, deps);
};
