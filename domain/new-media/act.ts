import { isCivilDate, type CivilDate } from '../calendar/civil-date';
import { ok, refuse, type Result } from '../result';
import { accountOf, openFilings, type NewMediaAccount } from './account';
import { detailFaults, type NewMediaFault } from './details';
import type { NewMediaEvent, NewMediaEventKind } from './event';

/** What may be done to an account as it stands, the everyday first. */
export function lawfulActs(account: NewMediaAccount): NewMediaEventKind[] {
  const filing: NewMediaEventKind[] = openFilings(account).length > 0 ? ['filed'] : [];
  return account.state === 'kept' ? ['published', ...filing, 'changed', 'merged', 'closed'] : filing;
}

/** What each act rests on, to stand beside it. */
export const actSource: Readonly<Record<NewMediaEventKind, string>> = {
  opened: '国办发〔2018〕123号；地方实施规则：5个工作日内备案',
  changed: '国办发〔2018〕123号；地方实施规则：5个工作日内备案',
  merged: '国办发〔2018〕123号（清理整合）；地方实施规则：5个工作日内备案',
  closed: '国办发〔2018〕123号（关停注销）；地方实施规则：5个工作日内备案',
  published: '国办秘函〔2019〕19号：2周内无更新，单项否决',
  filed: '地方实施规则：5个工作日内备案（国办发〔2018〕123号）',
};

const REASON_CHARACTERS = 200;

function dateFault(on: CivilDate, today: CivilDate): NewMediaFault | null {
  if (!isCivilDate(on)) return { code: 'new-media.date-shape', field: 'on' };
  return on > today ? { code: 'new-media.date-future', field: 'on' } : null;
}

function endingFault({ openedOn, lastPublishedOn }: NewMediaAccount, on: CivilDate): NewMediaFault | null {
  if (on < openedOn) return { code: 'new-media.before-opening', field: 'on' };
  const isBefore = lastPublishedOn !== null && on < lastPublishedOn;
  return isBefore ? { code: 'new-media.before-publication', field: 'on' } : null;
}

function changeFault(account: NewMediaAccount, act: NewMediaEvent & { kind: 'changed' }): NewMediaFault | null {
  const { details } = act;
  const keys = Object.keys(details) as (keyof typeof details)[];
  if (!keys.some((key) => details[key] !== account[key])) return { code: 'new-media.nothing-changed' };
  return detailFaults({ ...account, ...details })[0] ?? null;
}

function reasonFault(reason: string): NewMediaFault | null {
  if (reason.trim() === '') return { code: 'new-media.reason-needed', field: 'reason' };
  return Array.from(reason).length > REASON_CHARACTERS ? { code: 'new-media.reason-too-long', field: 'reason' } : null;
}

function filingFault({ filings }: NewMediaAccount, of: number, on: CivilDate): NewMediaFault | null {
  const duty = filings.find((each) => each.of === of);
  if (!duty || duty.filedOn !== null) return { code: 'new-media.nothing-to-file', field: 'of' };
  return on < duty.on ? { code: 'new-media.filed-before-act', field: 'on' } : null;
}

function faultOf(account: NewMediaAccount, act: NewMediaEvent, own: string): NewMediaFault | null {
  if (act.kind === 'filed') return filingFault(account, act.of, act.on);
  if (act.kind === 'opened') return { code: 'new-media.already-open' };
  if (account.state !== 'kept') return { code: 'new-media.ended' };
  switch (act.kind) {
    case 'changed':
      return act.on < account.openedOn ? { code: 'new-media.before-opening', field: 'on' } : changeFault(account, act);
    case 'published':
      return act.on < account.openedOn ? { code: 'new-media.before-opening', field: 'on' } : null;
    case 'merged':
      return act.into === own ? { code: 'new-media.merge-into-itself', field: 'into' } : endingFault(account, act.on);
    case 'closed':
      return reasonFault(act.reason) ?? endingFault(account, act.on);
  }
}

/**
 * The history with one more event, if that is lawful.
 *
 * @param events - what happened so far, in order; empty before the opening
 * @param own - id of the account
 * @source 国办发〔2018〕123号
 */
export function withAct(
  events: readonly NewMediaEvent[],
  act: NewMediaEvent,
  { today, own }: { readonly today: CivilDate; readonly own: string },
): Result<readonly NewMediaEvent[], NewMediaFault> {
  const wrongDate = dateFault(act.on, today);
  if (wrongDate) return refuse(wrongDate);
  if (events.length === 0) {
    if (act.kind !== 'opened') return refuse({ code: 'new-media.not-open' });
    const [wrong] = detailFaults(act.details);
    return wrong ? refuse(wrong) : ok([act]);
  }
  const fault = faultOf(accountOf(events), act, own);
  return fault ? refuse(fault) : ok([...events, act]);
}
