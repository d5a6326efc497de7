import { Type } from '@sinclair/typebox';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../../../contract/error';
import { FoiLetterPreview } from '../../../../contract/foi-letter';
import type { Calendar } from '../../../../domain/calendar';
import { applyEvent, type CaseEvent } from '../../../../domain/foi/case';
import { letterKindOf } from '../../../../domain/foi/letter';
import type { CaseSight } from '../../../../domain/foi/who-sees';
import type { StaffActor, StaffGate } from '../../../platform/auth/staff-gate';
import type { Clock } from '../../../platform/clock';
import type { Store } from '../../../platform/db/store';
import type { Problems } from '../../../platform/errors/problems';
import type { App } from '../../../platform/http/app-type';
import { caseEvents, eventsOf, findById } from '../store';
import { writeLetter, type LetterDeps } from './issue-letter';
import { letterFile } from './letter-file';
import { letterSentences } from './sentences';
import { findLetter, type LetterForm } from './store';

export interface StaffLetterDeps extends LetterDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly problems: Problems;
  readonly gate: StaffGate;
  /** How much of the case the member of staff sees; null for none of it. */
  readonly caseAccess: (actor: StaffActor, caseId: string) => Promise<CaseSight | null>;
}

const Id = Type.Object({ id: Type.String({ maxLength: 40 }) }, { additionalProperties: false });
const tags = ['staff-foi'];
const denied = { 401: Problem, 403: Problem, 404: Problem } as const;
const TYPES: Readonly<Record<LetterForm, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Sends a letter as a file that nobody on the way keeps. */
export const sendLetter = (
  reply: FastifyReply,
  { bytes, form, name }: { readonly bytes: Buffer; readonly form: LetterForm; readonly name: string },
): FastifyReply =>
  reply
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(`${name}.${form}`)}`)
    .type(TYPES[form])
    .send(bytes);

const addFiles = (app: App, deps: StaffLetterDeps): void => {
  const { store, problems, gate, caseAccess } = deps;
  for (const form of ['pdf', 'docx'] as const) {
    app.get(
      `/api/staff/foi/letters/:id/${form}`,
      {
        onRequest: gate.allow('signed-in'),
        schema: {
          summary: `A letter as it was issued (.${form})`,
          tags,
          params: Id,
          response: { 200: Type.Unknown(), 400: Problem, ...denied },
        },
      },
      async (request, reply) => {
        const row = await findLetter(store.read, request.params.id);
        if (!row || !(await caseAccess(gate.actor(request), row.request_id))) {
          return problems.send(reply, { code: 'foi.letter.not-found' });
        }
        const { bytes } = await letterFile(deps, row, form);
        return sendLetter(reply, { bytes, form, name: row.number });
      },
    );
  }
};

const REVIEW_MISSING: readonly string[] = ['foi.case.not-reviewed', 'foi.case.changed-after-review'];

/** The case after the act. A reply is looked at before its review too, as if that had been: it changes no word of it. */
const asDecided = (events: readonly CaseEvent[], act: CaseEvent, calendar: Calendar) => {
  const after = applyEvent(events, act, calendar);
  if (after.ok || !REVIEW_MISSING.includes(after.refusal.code)) return after;
  const reviewed = applyEvent(events, { kind: 'legal-review', on: act.on, opinion: 'agrees' }, calendar);
  return reviewed.ok ? applyEvent(reviewed.value, act, calendar) : after;
};

const addPreview = (app: App, deps: StaffLetterDeps): void => {
  const { store, clock, calendar, problems, gate, caseAccess } = deps;
  app.post(
    '/api/staff/foi/cases/:id/letter-preview',
    {
      onRequest: gate.allow('foi.comment'),
      schema: {
        summary: 'A letter as it would be, without a number',
        tags,
        params: Id,
        body: FoiLetterPreview,
        response: { 200: Type.Unknown(), 400: Problem, ...denied, 422: Problem },
      },
    },
    async (request, reply) => {
      const row = await findById(store.read, request.params.id);
      const sight = row ? await caseAccess(gate.actor(request), row.id) : null;
      if (!row || sight === null) return problems.send(reply, { code: 'foi.letter.not-found' });
      // Letters are the holder's to write.
      if (sight === 'asked') return problems.send(reply, { code: 'foi.desk.only-asked' });
      const { act } = request.body;
      const kind = letterKindOf(act);
      if (kind === null) return problems.send(reply, { code: 'foi.letter.no-such-kind' });
      // Only what would be lawful is shown as it would be.
      const after = asDecided(caseEvents(await eventsOf(store.read, row.id)), act, calendar);
      if (!after.ok) return problems.send(reply, after.refusal);
      const moment = { row, events: after.value, act, now: clock.now() };
      const letter = await writeLetter(store.read, deps, moment, request.body.letter, { kind, number: null });
      if (!letter.ok) return problems.send(reply, letter.refusal);
      const { renderPdf } = await import('../../../platform/documents/pdf');
      const bytes = await renderPdf(letter.value);
      return sendLetter(reply, { bytes, form: 'pdf', name: '预览' });
    },
  );
};

/** 文书 for the desk: preview and files. */
export const registerFoiLetters = (app: App, deps: StaffLetterDeps): void => {
  deps.problems.add(letterSentences);
  addFiles(app, deps);
  addPreview(app, deps);
};
