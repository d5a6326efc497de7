import { Type } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import {
  IgnoredSearch,
  SearchEntries,
  SearchEntriesQuery,
  SearchEntry,
  SearchEntryInput,
  UnansweredQuery,
  UnansweredSearches,
} from '../../../contract/search-desk';
import type { App } from '../../platform/http/app-type';
import { addEntry, changeEntry, removeEntry } from './actions/change-entry';
import { ignoreSearch } from './actions/ignore-search';
import type { SearchDeps } from './deps';
import { findEntries, listOf, shownTitles, type SearchEntryRow } from './store';
import { unansweredSearches } from './unanswered';

const tags = ['search'];
const refused = { 401: Problem, 403: Problem };
const written = { ...refused, 400: Problem, 409: Problem, 422: Problem };
const notCached = { 'cache-control': 'no-store' };
const EntryPath = Type.Object({ id: Type.String({ maxLength: 40 }) }, { additionalProperties: false });
const SHOWN = 50;

type Titles = ReadonlyMap<string, string>;

const targetTitles = ({ store }: SearchDeps, rows: readonly SearchEntryRow[]): Promise<Titles> => {
  const bets = rows.filter(({ list }) => list === 'best-bets');
  const targets = bets.flatMap(({ meant }) => listOf(meant));
  return shownTitles(store.read, targets);
};

const entryOf = (
  { id, list, words, meant: json, changed_at: changedAt }: SearchEntryRow,
  titles: Titles,
): SearchEntry => {
  const meant = listOf(json);
  const target = list === 'best-bets' ? { targetTitle: titles.get(meant[0] ?? '') ?? null } : {};
  return { id, list, words: listOf(words), meant, changedAt, ...target };
};

/** Settles once the search goes by the change: what staff try next is already so. */
const presented = async (deps: SearchDeps, row: SearchEntryRow): Promise<SearchEntry> => {
  await deps.index.followTables();
  return entryOf(row, await targetTitles(deps, [row]));
};

const addReading = (app: App, deps: SearchDeps): void => {
  const onRequest = deps.gate.allow('search.read');
  app.get(
    '/api/staff/search/entries',
    {
      onRequest,
      schema: {
        summary: 'A table of the search, newest lines first',
        tags,
        querystring: SearchEntriesQuery,
        response: { 200: SearchEntries, ...refused },
      },
    },
    async ({ query: { list, words = '', from = 0 } }, reply) => {
      const sought = words.replaceAll('\u0000', '').trim();
      const { rows, total } = await findEntries(deps.store.read, { list, words: sought, from, limit: SHOWN });
      const titles = await targetTitles(deps, rows);
      return reply.headers(notCached).send({ items: rows.map((row) => entryOf(row, titles)), total });
    },
  );
  app.get(
    '/api/staff/search/unanswered',
    {
      onRequest,
      schema: {
        summary: 'What residents searched for and did not find',
        tags,
        querystring: UnansweredQuery,
        response: { 200: UnansweredSearches, ...refused },
      },
    },
    async ({ query: { days = 30 } }, reply) => {
      await deps.log.flush();
      return reply.headers(notCached).send({ items: await unansweredSearches(deps, days), nextCursor: null });
    },
  );
};

const addWriting = (app: App, deps: SearchDeps): void => {
  const { gate, problems } = deps;
  const onRequest = gate.allow('search.manage');
  app.post(
    '/api/staff/search/entries',
    {
      onRequest,
      schema: {
        summary: 'Add a line to a table',
        tags,
        body: SearchEntryInput,
        response: { 201: SearchEntry, ...written },
      },
    },
    async (request, reply) => {
      const done = await addEntry(deps, request.body, gate.actor(request).id);
      if (!done.ok) return problems.send(reply, done.refusal);
      return reply
        .code(201)
        .headers(notCached)
        .send(await presented(deps, done.value));
    },
  );
  app.put(
    '/api/staff/search/entries/:id',
    {
      onRequest,
      schema: {
        summary: 'Change a line of a table',
        tags,
        params: EntryPath,
        body: SearchEntryInput,
        response: { 200: SearchEntry, ...written, 404: Problem },
      },
    },
    async (request, reply) => {
      const done = await changeEntry(deps, request.params.id, request.body, gate.actor(request).id);
      if (!done.ok) return problems.send(reply, done.refusal);
      return reply.headers(notCached).send(await presented(deps, done.value));
    },
  );
};

const addRemoving = (app: App, deps: SearchDeps): void => {
  const { gate, problems } = deps;
  const onRequest = gate.allow('search.manage');
  app.delete(
    '/api/staff/search/entries/:id',
    {
      onRequest,
      schema: {
        summary: 'Take a line out of a table',
        description: 'Answers the line, so that it can be put in again.',
        tags,
        params: EntryPath,
        response: { 200: SearchEntry, ...refused, 404: Problem },
      },
    },
    async (request, reply) => {
      const done = await removeEntry(deps, request.params.id, gate.actor(request).id);
      if (!done.ok) return problems.send(reply, done.refusal);
      return reply.headers(notCached).send(await presented(deps, done.value));
    },
  );
};

const addIgnoring = (app: App, deps: SearchDeps): void => {
  const { gate } = deps;
  const onRequest = gate.allow('search.manage');
  app.put(
    '/api/staff/search/unanswered',
    {
      onRequest,
      schema: {
        summary: 'Put a search aside that needs no answer, or take it back',
        tags,
        body: IgnoredSearch,
        response: { 200: IgnoredSearch, ...refused, 400: Problem },
      },
    },
    async (request, reply) =>
      reply.headers(notCached).send(await ignoreSearch(deps, request.body, gate.actor(request).id)),
  );
};

/** The tables that staff keep, and what was searched for in vain. */
export const addTableRoutes = (app: App, deps: SearchDeps): void => {
  addReading(app, deps);
  addWriting(app, deps);
  addRemoving(app, deps);
  addIgnoring(app, deps);
};
