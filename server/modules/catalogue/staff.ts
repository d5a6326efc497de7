import { Type } from '@sinclair/typebox';
import { CatalogueColumnParams } from '../../../contract/catalogue';
import {
  CatalogueAreas,
  ColumnRetirement,
  DeskCatalogue,
  DeskCatalogueEntry,
  DeskCatalogueQuery,
  DeskEntriesQuery,
  DeskEntryParams,
  EntryFiling,
  EntryNumbering,
} from '../../../contract/catalogue-desk';
import { Problem } from '../../../contract/error';
import { ListOf } from '../../../contract/list';
import { ok, refuse, type Result } from '../../../domain/result';
import type { App } from '../../platform/http/app-type';
import { giveNumber } from './actions/give-number';
import { keepAreas } from './actions/keep-areas';
import { refileEntry } from './actions/refile-entry';
import { retireColumn } from './actions/retire-column';
import type { CatalogueDeps } from './deps';
import { deskCatalogue } from './desk-list';
import { deskEntries, deskEntry } from './desk-entries';
import type { CatalogueRefusal } from './sentences';
import type { Snapshot } from './snapshot';
import { readAreas } from './store';

const tags = ['staff-catalogue'];
const denied = { 401: Problem, 403: Problem };
const refused = { 400: Problem, 404: Problem, 409: Problem, 413: Problem, 415: Problem, 422: Problem, ...denied };
const notCached = { 'cache-control': 'no-store' };

type Snapshots = () => Promise<Snapshot>;

function addReading(app: App, deps: CatalogueDeps, snapshots: Snapshots): void {
  const { gate, problems, store } = deps;
  const onRequest = gate.allow('catalogue.read');
  app.get(
    '/api/staff/catalogue',
    {
      onRequest,
      schema: {
        summary: 'Columns, the worst first: empty, late by how much, current',
        tags,
        querystring: DeskCatalogueQuery,
        response: { 200: DeskCatalogue, 400: Problem, ...denied },
      },
    },
    async (request, reply) =>
      reply.headers(notCached).send(await deskCatalogue(deps, await snapshots(), request.query)),
  );
  app.get(
    '/api/staff/catalogue/entries',
    {
      onRequest,
      schema: {
        summary: 'Entries: in which columns each stands, what is in none, whose number could not be taken',
        tags,
        querystring: DeskEntriesQuery,
        response: { 200: ListOf(DeskCatalogueEntry), 400: Problem, ...denied },
      },
    },
    async (request, reply) => {
      const page = await deskEntries(store.read, await snapshots(), request.query);
      if (!page) return problems.send(reply, { code: 'request.cursor', field: 'cursor' });
      return reply.headers(notCached).send(page);
    },
  );
  app.get(
    '/api/staff/catalogue/areas',
    {
      onRequest,
      schema: { summary: 'The dictionary of areas', tags, response: { 200: CatalogueAreas, ...denied } },
    },
    async (_request, reply) => reply.headers(notCached).send({ areas: await readAreas(store.read) }),
  );
}

function addActs(app: App, deps: CatalogueDeps, snapshots: Snapshots): void {
  const { gate, problems, store } = deps;
  const onRequest = gate.allow('catalogue.manage');
  /** The entry as it is after an act, or why there was none. */
  const settled = async (id: string, done: Result<null, CatalogueRefusal>) => {
    if (!done.ok) return done;
    const entry = await deskEntry(store.read, await snapshots(), id);
    return entry ? ok(entry) : refuse<CatalogueRefusal>({ code: 'catalogue.entry-not-found' });
  };
  const entryRoute = (summary: string) => ({
    summary,
    tags,
    params: DeskEntryParams,
    response: { 200: DeskCatalogueEntry, ...refused },
  });
  app.post(
    '/api/staff/catalogue/entries/:kind/:id/filing',
    { onRequest, schema: { ...entryRoute('Put an entry into other columns, or one more'), body: EntryFiling } },
    async (request, reply) => {
      const id = `${request.params.kind}/${request.params.id}`;
      const done = await settled(id, await refileEntry(deps, id, request.body, gate.actor(request)));
      return done.ok ? reply.headers(notCached).send(done.value) : problems.send(reply, done.refusal);
    },
  );
  app.post(
    '/api/staff/catalogue/entries/:kind/:id/number',
    { onRequest, schema: { ...entryRoute('Settle an index number that could not be taken'), body: EntryNumbering } },
    async (request, reply) => {
      const id = `${request.params.kind}/${request.params.id}`;
      const done = await settled(id, await giveNumber(deps, id, request.body, gate.actor(request)));
      return done.ok ? reply.headers(notCached).send(done.value) : problems.send(reply, done.refusal);
    },
  );
}

function addKeeping(app: App, deps: CatalogueDeps, changed: () => void): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('catalogue.manage');
  app.put(
    '/api/staff/catalogue/areas',
    {
      onRequest,
      schema: {
        summary: 'Change the dictionary of areas',
        tags,
        body: CatalogueAreas,
        response: { 200: CatalogueAreas, ...refused },
      },
    },
    async (request, reply) => {
      const done = await keepAreas(deps, request.body, gate.actor(request));
      return done.ok ? reply.headers(notCached).send(done.value) : problems.send(reply, done.refusal);
    },
  );
  app.post(
    '/api/staff/catalogue/columns/:id/retirement',
    {
      onRequest,
      schema: {
        summary: 'Take a column out of the catalogue',
        tags,
        params: CatalogueColumnParams,
        body: ColumnRetirement,
        response: { 204: Type.Null(), ...refused },
      },
    },
    async (request, reply) => {
      const done = await retireColumn(deps, request.params.id, request.body, gate.actor(request));
      if (!done.ok) return problems.send(reply, done.refusal);
      changed();
      return reply.code(204).headers(notCached).send(null);
    },
  );
}

/**
 * What staff read and do on the desk of the catalogue.
 *
 * @param changed - called when columns were changed, so that what stands in them is filed anew
 */
export function addStaffRoutes(app: App, deps: CatalogueDeps, snapshots: Snapshots, changed: () => void): void {
  addReading(app, deps, snapshots);
  addActs(app, deps, snapshots);
  addKeeping(app, deps, changed);
}
