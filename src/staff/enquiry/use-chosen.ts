import { useState } from 'react';
import type { DeskEnquiry, DeskEnquiryGroup } from '../../../contract/enquiry-desk';

/** The questions that are chosen, as they are in the list now: one that the list has no more is chosen no more. */
export function useChosen(groups: readonly DeskEnquiryGroup[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const choose = (enquiries: readonly DeskEnquiry[], on: boolean): void =>
    setIds((before) => {
      const next = new Set(before);
      for (const { id } of enquiries) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  const chosen = groups.flatMap(({ first, others }) => [first, ...others]).filter(({ id }) => ids.has(id));
  return { ids, chosen, choose, clear: () => setIds(new Set()) };
}
