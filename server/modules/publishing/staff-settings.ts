import { AbsenceDeclaring, AbsenceList, PublishingSettings } from '../../../contract/publishing-settings';
import type { App } from '../../platform/http/app-type';
import { IdempotencyHeaders } from '../../platform/idempotency';
import { absenceList, cancelAbsence, declareAbsence, setSettings } from './actions/absences';
import { refusalsOf } from './actions/once-only';
import type { PublishingDeps } from './deps';
import { sendRefusals } from './refused';
import { ById, MANUSCRIPTS, notCached, reading, tags, writing } from './routes';
import { settingsOf } from './store';

function addAbsences(app: App, deps: PublishingDeps): void {
  const { gate, problems, store, clock } = deps;
  const onRequest = gate.allow('publishing.read');
  const path = `${MANUSCRIPTS}/absences`;
  app.get(
    path,
    {
      onRequest,
      schema: { summary: 'Who is absent, and who stands in (AB岗)', tags, response: { 200: AbsenceList, ...reading } },
    },
    async (_request, reply) => reply.headers(notCached).send(await absenceList(store.read, clock.now())),
  );
  app.post(
    path,
    {
      onRequest,
      schema: {
        summary: 'Declare an absence and who stands in',
        tags,
        headers: IdempotencyHeaders,
        body: AbsenceDeclaring,
        response: { 200: AbsenceList, ...writing },
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key'];
      const done = await declareAbsence(deps, gate.actor(request), request.body, key);
      if (!done.ok) return sendRefusals(problems, reply, refusalsOf(done));
      return reply.headers(notCached).send(await absenceList(store.read, clock.now()));
    },
  );
  app.delete(
    `${path}/:id`,
    {
      onRequest,
      schema: { summary: 'End an absence', tags, params: ById, response: { 200: AbsenceList, ...writing } },
    },
    async (request, reply) => {
      const done = await cancelAbsence(deps, gate.actor(request), request.params.id);
      if (!done.ok) return sendRefusals(problems, reply, refusalsOf(done));
      return reply.headers(notCached).send(await absenceList(store.read, clock.now()));
    },
  );
}

/** Time limits and substitutes. */
export function addSettingsRoutes(app: App, deps: PublishingDeps): void {
  const { gate, store } = deps;
  addAbsences(app, deps);
  app.get(
    `${MANUSCRIPTS}/settings`,
    {
      onRequest: gate.allow('publishing.read'),
      schema: { summary: 'Time limits of the house', tags, response: { 200: PublishingSettings, ...reading } },
    },
    async (_request, reply) => reply.headers(notCached).send(await settingsOf(store.read)),
  );
  app.put(
    `${MANUSCRIPTS}/settings`,
    {
      onRequest: gate.allow('publishing.manage'),
      schema: {
        summary: 'Set the time limits of the house',
        tags,
        body: PublishingSettings,
        response: { 200: PublishingSettings, ...writing },
      },
    },
    async (request, reply) => {
      await setSettings(deps, gate.actor(request), request.body);
      return reply.headers(notCached).send(await settingsOf(store.read));
    },
  );
}
