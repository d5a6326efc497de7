import { useState } from 'react';
import type { ClauseRef } from '../../../../contract/clause';
import { FaultText } from '../../../workbench/field';
import { useEditing } from '../editing/editing';
import { listAt, withAt, type Place } from '../editing/place';
import { Remarks } from '../editing/remarks';
import { ClausePicker } from '../look-up/clause-picker';
import { clauseName, usePolicies } from '../look-up/names';

const same = (a: ClauseRef, b: ClauseRef): boolean => a.policyId === b.policyId && a.anchor === b.anchor;

/** 依据条款 of one claim: the clauses as chips, and the way to choose them. */
export function ClausesField({ place }: { readonly place: Place }) {
  const { content, change, faultAt } = useEditing();
  const [picking, setPicking] = useState(false);
  const chosen = listAt<ClauseRef>(content, place);
  const policies = listAt<string>(content, 'policies');
  const known = usePolicies(chosen.map(({ policyId }) => policyId));
  const fault = faultAt(place);
  /** A document that is cited is one that the piece rests on. */
  const put = (next: readonly ClauseRef[]): void => {
    const added = next.map(({ policyId }) => policyId).filter((id) => !policies.includes(id));
    const isListed = typeof content === 'object' && content !== null && 'policies' in content;
    const all = withAt(content, place, next.length === 0 && !place.startsWith('items.') ? undefined : next);
    change('', isListed && added.length > 0 ? withAt(all, 'policies', [...policies, ...new Set(added)]) : all);
  };
  return (
    <div className="p-chosen" data-place={place} tabIndex={-1} role="group" aria-label="依据条款">
      <span className="p-chosen-name">依据</span>
      {chosen.map((ref) => {
        const view = known.get(ref.policyId);
        const name = clauseName(view, ref);
        return (
          <span key={`${ref.policyId}#${ref.anchor}`} className="p-chip" title={view?.title}>
            {name}
            {policies.length > 1 && view && <small>{view.title}</small>}
            <button
              type="button"
              aria-label={`去掉${name}`}
              onClick={() => put(chosen.filter((each) => !same(each, ref)))}
            >
              ×
            </button>
          </span>
        );
      })}
      <button type="button" className="w-button quiet" onClick={() => setPicking(true)}>
        ＋ 选条款
      </button>
      {fault && <FaultText fault={fault} />}
      <Remarks place={place} />
      {picking && <ClausePicker chosen={chosen} policies={policies} onChange={put} onClose={() => setPicking(false)} />}
    </div>
  );
}
