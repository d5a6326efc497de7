import type { DeskEnquiryGroup } from '../../../contract/enquiry-desk';
import { useMe } from '../../workbench/me';
import { Card, type CardActs } from './card';
import { openingOf } from './words';

interface Props extends CardActs {
  readonly group: DeskEnquiryGroup;
}

/** A question and those that ask the same: one answer can serve them all. */
export function Group({ group: { first, others }, ...acts }: Props) {
  const me = useMe();
  if (others.length === 0) return <Card enquiry={first} {...acts} />;
  const all = [first, ...others];
  const whole = all.every(({ id }) => acts.chosen.has(id));
  return (
    <section className="q-group" aria-label={`相近的提问：${openingOf(first)}`}>
      <div className="w-row apart">
        <strong>{`${String(all.length)} 个人问了相近的`}</strong>
        {me.can('enquiry.answer') && (
          <button type="button" className="w-button" onClick={() => acts.onChoose(all, !whole)}>
            {whole ? '取消选中这一组' : `选中这 ${String(all.length)} 个`}
            <span className="w-hidden">：{openingOf(first)}</span>
          </button>
        )}
      </div>
      <Card enquiry={first} {...acts} />
      <details>
        <summary>
          另外 {others.length} 个<span className="w-hidden">：{openingOf(first)}</span>
        </summary>
        <div className="w-stack">
          {others.map((enquiry) => (
            <Card key={enquiry.id} enquiry={enquiry} {...acts} />
          ))}
        </div>
      </details>
    </section>
  );
}
