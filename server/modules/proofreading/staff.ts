import { Type } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import {
  ProofreadingEntries,
  ProofreadingEntriesQuery,
  ProofreadingEntry,
  ProofreadingEntryInput,
  ProofreadingTrial,
  ProofreadingTrialInput,
} from '../../../contract/proofreading-desk';
import { civilDateOf } from '../../../domain/calendar';
import { proofread } from '../../../domain/proofreading';
import type { Result } from '../../../domain/result';
import type { App } from '../../platform/http/app-type';
import { addEntry, changeEntry, removeEntry, restoreEntry } from './actions/change-entry';
import type { ProofreadingDeps } from './deps';
import type { KnownEntry } from './known-entries';
import { presentEntry, presentHit } from './present';
import type { ProofreadingRefusal } from './sentences';

const ENTRIES = '/api/staff/proofreading/entries';
const tags = ['proofreading'];
const refused = { 401: Problem, 403: Problem };
const written = { ...refused, 400: Problem, 404: Problem, 409: Problem, 422: Problem };
const notCached = { 'cache-control': 'no-store' };
const EntryPath = Type.Object({ id: Type.String({ maxLength: 200 }) }, { additionalProperties: false });
const SHOWN = 50;

const says = (sought: string) => {
  const words = sought.trim().toLowerCase();
  return ({ entry }: KnownEntry): boolean =>
    words === '' ||
    [...entry.words, entry.instead, entry.reason, ...entry.exceptions].some((text) =>
      text.toLowerCase().includes(words),
    );
};

const SHOWS = {
  all: ({ isRemoved }: KnownEntry): boolean => !isRemoved,
  own: ({ isRemoved, changedAt }: KnownEntry): boolean => !isRemoved && changedAt !== null,
  removed: ({ isRemoved }: KnownEntry): boolean => isRemoved,
};

function addReading(app: App, { gate, lists, clock }: ProofreadingDeps): void {
  const onRequest = gate.allow('publishing.read');
  app.get(
    ENTRIES,
    {
      onRequest,
      schema: {
        summary: 'A list of words (错敏词), what staff changed last first',
        tags,
        querystring: ProofreadingEntriesQuery,
        response: { 200: ProofreadingEntries, ...refused, 400: Problem },
      },
    },
    async ({ query: { list, words = '', show = 'all', from = 0 } }, reply) => {
      await lists.follow();
      const found = lists.known.filter((each) => each.entry.list === list && SHOWS[show](each)).filter(says(words));
      const items = found.slice(from, from + SHOWN).map(presentEntry);
      return reply.headers(notCached).send({ items, total: found.length });
    },
  );
  app.post(
    '/api/staff/proofreading/try',
    {
      onRequest,
      schema: {
        summary: 'Try a text: what every check finds in it; nothing is kept',
        tags,
        body: ProofreadingTrialInput,
        response: { 200: ProofreadingTrial, ...refused, 400: Problem },
      },
    },
    async ({ body: { text } }, reply) => {
      await lists.follow();
      const context = { today: civilDateOf(clock.now()), findWords: lists.find };
      const hits = proofread({ path: 'text', text, is: 'text' }, context).map(presentHit);
      return reply.headers(notCached).send({ hits });
    },
  );
}

/** Settles once the checks go by the change: what staff try next is already so. */
async function presented(
  { lists }: ProofreadingDeps,
  done: Result<KnownEntry, ProofreadingRefusal>,
): Promise<Result<ProofreadingEntry, ProofreadingRefusal>> {
  if (!done.ok) return done;
  await lists.follow();
  return { ok: true, value: presentEntry(done.value) };
}

function addWriting(app: App, deps: ProofreadingDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('publishing.manage');
  const body = ProofreadingEntryInput;
  app.post(
    ENTRIES,
    {
      onRequest,
      schema: { summary: 'Add a line to a list', tags, body, response: { 201: ProofreadingEntry, ...written } },
    },
    async (request, reply) => {
      const done = await presented(deps, await addEntry(deps, request.body, gate.actor(request).id));
      if (!done.ok) return problems.send(reply, done.refusal);
      return reply.code(201).headers(notCached).send(done.value);
    },
  );
  app.put(
    `${ENTRIES}/:id`,
    {
      onRequest,
      schema: {
        summary: 'Change a line, also one that came with the program',
        tags,
        params: EntryPath,
        body,
        response: { 200: ProofreadingEntry, ...written },
      },
    },
    async (request, reply) => {
      const actor = gate.actor(request).id;
      const done = await presented(deps, await changeEntry(deps, request.params.id, request.body, actor));
      return done.ok ? reply.headers(notCached).send(done.value) : problems.send(reply, done.refusal);
    },
  );
}

function addMoving(app: App, deps: ProofreadingDeps): void {
  const { gate, problems } = deps;
  const onRequest = gate.allow('publishing.manage');
  const told = { params: EntryPath, response: { 200: ProofreadingEntry, ...refused, 404: Problem, 409: Problem } };
  app.delete(
    `${ENTRIES}/:id`,
    { onRequest, schema: { summary: 'Take a line out; it can be put back', tags, ...told } },
    async (request, reply) => {
      const done = await presented(deps, await removeEntry(deps, request.params.id, gate.actor(request).id));
      return done.ok ? reply.headers(notCached).send(done.value) : problems.send(reply, done.refusal);
    },
  );
  app.post(
    `${ENTRIES}/:id/restore`,
    { onRequest, schema: { summary: 'Put a line back that was taken out', tags, ...told } },
    async (request, reply) => {
      const done = await presented(deps, await restoreEntry(deps, request.params.id, gate.actor(request).id));
      return done.ok ? reply.headers(notCached).send(done.value) : problems.send(reply, done.refusal);
    },
  );
}

/** The lists that staff keep. */
export function addStaffRoutes(app: App, deps: ProofreadingDeps): void {
  addReading(app, deps);
  addWriting(app, deps);
  addMoving(app, deps);
}
