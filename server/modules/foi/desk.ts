import type { LetterCity } from '../../../domain/foi/letter';
import type { StaffGate } from '../../platform/auth/staff-gate';
import type { Problems } from '../../platform/errors/problems';
import type { App } from '../../platform/http/app-type';
import { attachmentsOf } from './attachments/present';
import { registerFoiAttachments } from './attachments/staff';
import { caseAccess } from './case-access';
import type { FoiActionDeps } from './deps';
import type { DeskParts } from './desk-deps';
import { sweepPutAway } from './drafts/keep';
import { registerFoiDrafts } from './drafts/staff';
import { issueLetter } from './letters/issue-letter';
import { lettersOf } from './letters/present';
import { registerFoiLetters } from './letters/staff';
import { wentOut } from './letters/store';
import { madePublicOf, type MakePublicDeps } from './make-public/make-public';
import { registerMakePublic } from './make-public/staff';
import { registerRefusalReviews } from './refusal-review/staff';

export interface FoiDeskDeps extends FoiActionDeps {
  readonly problems: Problems;
  readonly gate: StaffGate;
  readonly letterhead: LetterCity;
  readonly publishNotice: MakePublicDeps['publishNotice'];
}

/**
 * What belongs to a case beside its events: letters, attachments, what was made public, refusals to be looked at again.
 *
 * @returns what the case itself takes from them
 */
export const registerFoiDesk = (
  app: App,
  { letterhead, publishNotice, ...deps }: FoiDeskDeps,
): DeskParts & Required<Pick<FoiActionDeps, 'issueReceipt'>> => {
  const { store, cipher, calendar } = deps;
  const access = caseAccess(store);
  const letters = { cipher, calendar, city: letterhead };
  registerFoiAttachments(app, { ...deps, caseAccess: access, wentOut });
  registerFoiLetters(app, { ...deps, ...letters, caseAccess: access });
  registerFoiDrafts(app, deps);
  registerMakePublic(app, { ...deps, publishNotice });
  registerRefusalReviews(app, deps);
  return {
    lettersOf: (caseId) => lettersOf(store.read, caseId),
    attachmentsOf: (caseId) => attachmentsOf(store.read, cipher, caseId),
    madePublicOf: (caseId) => madePublicOf(store.read, caseId),
    letterInside:
      (written, filesOf) =>
      (trx, { request, events, row, now }) => {
        const act = events.at(-1);
        if (!act) throw new Error('an act without its event');
        const moment = { row: request, events, act, sequence: row.sequence, by: row.actor, now, filesOf };
        return issueLetter(trx, letters, moment, written);
      },
    turnDay: () => sweepPutAway(deps),
    issueReceipt: (trx, moment) => issueLetter(trx, letters, moment, {}),
  };
};
