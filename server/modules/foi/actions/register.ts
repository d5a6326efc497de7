import type { DeskRegistration } from '../../../../contract/foi-desk';
import { civilDateOf } from '../../../../domain/calendar';
import type { CaseEvent } from '../../../../domain/foi/case';
import { refuse } from '../../../../domain/result';
import type { StaffActor } from '../../../platform/auth/staff-gate';
import type { FoiActionDeps } from '../deps';
import { submit } from './submit';

/**
 * The events of a request that came on paper, by fax or in person: in person it is received when it is handed in, registered
 * post when it is signed for, ordinary post and fax when both sides have confirmed it.
 *
 * @source 条例第三十一条
 */
const happened = ({ channel, cameOn: on, confirmed }: DeskRegistration): CaseEvent[] => {
  const submitted: CaseEvent = { kind: 'submitted', on, channel };
  const received = channel === 'registered-post' || (channel !== 'in-person' && confirmed);
  return received ? [submitted, { kind: 'receipt-confirmed', on, channel }] : [submitted];
};

/** 现场申请: staff enter what did not come online; it gets the same receipt. @source 条例第二十九条、第三十一条 */
export const register = async (
  deps: FoiActionDeps,
  actor: StaffActor,
  key: string,
  registration: DeskRegistration,
): ReturnType<typeof submit> => {
  if (registration.cameOn > civilDateOf(deps.clock.now())) {
    return refuse({ code: 'foi.case.in-future', article: '条例第三十一条', field: 'cameOn' });
  }
  const { submission, channel } = registration;
  const by = { id: actor.id, name: actor.name };
  const comeIn = () => ({ channel, by, events: happened(registration) });
  return submit(deps, key, submission, comeIn, { by: actor.id, registration });
};
