import { useState } from 'react';
import type { DeskEnquiry, DeskEnquiryPhone } from '../../../contract/enquiry-desk';
import type { Problem } from '../../../contract/error';
import { callStaff } from '../../workbench/call';
import { useMe } from '../../workbench/me';
import { ProblemNote } from '../../workbench/notes';
import { openingOf } from './words';

/** The phone of who wants an answer: masked, until somebody who answers asks for it. */
export function Phone({ enquiry }: { readonly enquiry: DeskEnquiry }) {
  const me = useMe();
  const [whole, setWhole] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { id, phone } = enquiry;
  if (phone === null) return null;
  const see = async (): Promise<void> => {
    const path = `/api/staff/enquiries/${id}/phone`;
    const got = await callStaff<DeskEnquiryPhone>({ method: 'POST', path });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) setWhole(got.data.phone);
  };
  return (
    <>
      <p className="w-row">
        <span>{`想要回电：${whole ?? phone}`}</span>
        {whole === null && me.can('enquiry.answer') && (
          <button type="button" className="w-button quiet" onClick={() => void see()}>
            看完整号码<span className="w-hidden">：{openingOf(enquiry)}</span>
          </button>
        )}
      </p>
      <ProblemNote problem={problem} />
    </>
  );
}
