import { useState } from 'react';
import type { DeskEnquiry, DeskEnquiryAct, DeskEnquiryDone, DeskEnquiryHistory } from '../../../contract/enquiry-desk';
import type { Problem } from '../../../contract/error';
import { callStaff, type StaffAnswer } from '../../workbench/call';
import { useOnceKey } from '../../workbench/once-key';
import type { ActKind } from './words';

const PATH = '/api/staff/enquiries/acts';

type Seen = Pick<DeskEnquiry, 'id' | 'version'>;

/** Sends an act on some questions, as they were seen; the same again carries the same key until it has arrived. */
export function useDeed() {
  const { keyFor, forget } = useOnceKey();
  return async (act: DeskEnquiryAct, enquiries: readonly Seen[]): Promise<StaffAnswer<DeskEnquiryDone>> => {
    const body = { act, enquiries: enquiries.map(({ id, version }) => ({ id, version })) };
    const got = await callStaff<DeskEnquiryDone>({ method: 'POST', path: PATH, body, key: await keyFor(body) });
    if (got.ok) forget();
    return got;
  };
}

/** As they are now; one that is out of sight stays as it was. */
const lookedAtAnew = (targets: readonly DeskEnquiry[]): Promise<DeskEnquiry[]> =>
  Promise.all(
    targets.map(async (target) => {
      const got = await callStaff<DeskEnquiryHistory>({ path: `/api/staff/enquiries/${target.id}` });
      return got.ok ? got.data.enquiry : { ...target, acts: [] };
    }),
  );

/**
 * The sending of a form about some questions. Where somebody was there before, they are shown as they are now, and what was
 * written stays.
 */
export function useDeedForm(kind: ActKind, given: readonly DeskEnquiry[], onDone: (done: DeskEnquiryDone) => void) {
  const [targets, setTargets] = useState(given);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const deed = useDeed();
  const able = targets.filter(({ acts }) => acts.includes(kind));
  const send = async (act: DeskEnquiryAct): Promise<void> => {
    setBusy(true);
    const got = await deed(act, able);
    if (!got.ok && got.problem.status === 409) setTargets(await lookedAtAnew(targets));
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) onDone(got.data);
  };
  return { targets, able, problem, busy, send };
}
