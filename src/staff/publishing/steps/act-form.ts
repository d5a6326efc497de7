import type { ManuscriptAct, ManuscriptActKind } from '../../../../contract/manuscript-act';
import type { ManuscriptView } from '../../../../contract/manuscript';
import type { Disclosure } from '../../../../contract/manuscript-state';
import { fromWallClock } from '../editing/wall-clock';

/** What is filled in to do one act. */
export interface ActForm {
  readonly reason: string;
  readonly note: string;
  readonly then: 'release' | 'schedule' | 'wait';
  /** As a field for day and time has it. */
  readonly releaseAt: string;
  readonly disclosure: Disclosure | null;
}

/** Remarks that are not settled yet, as the reasons for giving it back. */
const reasonsFrom = ({ remarks }: ManuscriptView): string =>
  remarks
    .filter(({ resolved }) => resolved === null)
    .map(({ quotation, text }) => (quotation === '' ? text : `“${quotation}”：${text}`))
    .join('\n');

/** Names of those that are released with it and are not signed off yet: 《甲》《乙》. */
export const waitedFor = ({ id, group }: Pick<ManuscriptView, 'id' | 'group'>): string =>
  group
    .filter((each) => each.id !== id && !each.isReady)
    .map(({ title }) => (title === '' ? '（无标题）' : `《${title}》`))
    .join('');

export const startForm = (kind: ManuscriptActKind, view: ManuscriptView): ActForm => ({
  reason: kind === 'return' ? reasonsFrom(view) : '',
  note: '',
  // Nothing is released before all that goes with it.
  then: waitedFor(view) === '' ? 'release' : 'wait',
  releaseAt: '',
  // Most pieces are for everybody: a suggestion, to be confirmed with the submission.
  disclosure: view.disclosure ?? { attribute: 'proactive' },
});

const NEEDS_REASON = new Set<ManuscriptActKind>(['return', 'emergency', 'start-correction', 'reassess']);

/** What is still missing before it can be sent, in a few words; empty when nothing is. */
export function missingIn(kind: ManuscriptActKind, { reason, then, releaseAt }: ActForm): string {
  if (NEEDS_REASON.has(kind) && reason.trim().length < 2) return '请先写理由';
  if ((kind === 'schedule' || (kind === 'sign-off' && then === 'schedule')) && releaseAt === '') return '请先选时间';
  return '';
}

/** The act as it travels. Secrecy conclusions have a screen of their own. */
export function actFrom(kind: Exclude<ManuscriptActKind, 'secrecy'>, form: ActForm, hash: string): ManuscriptAct {
  const reason = form.reason.trim();
  const noted = form.note.trim() === '' ? {} : { note: form.note.trim() };
  const releaseAt = fromWallClock(form.releaseAt);
  switch (kind) {
    case 'submit':
    case 'recall':
    case 'unschedule':
    case 'discard':
      return { kind, ...noted };
    case 'approve-first':
    case 'approve-second':
      return { kind, hash, ...noted };
    case 'return':
    case 'emergency':
      return { kind, hash, reason };
    case 'sign-off':
      return { kind, hash, then: form.then, ...(form.then === 'schedule' ? { releaseAt } : {}), ...noted };
    case 'publish':
      return { kind, hash };
    case 'schedule':
      return { kind, hash, releaseAt };
    case 'start-correction':
    case 'reassess':
      return { kind, reason };
    case 'undo':
      return { kind };
  }
}
