import type { QaItemContent } from '../../../../contract/qa-series';
import { FormFields } from '../editing/form-fields';
import { useEditing } from '../editing/editing';
import type { FieldSpec } from '../editing/form-spec';
import { inserted, type Place } from '../editing/place';
import { Remarks } from '../editing/remarks';
import { RowTools } from '../editing/row-tools';
import { useList } from '../editing/use-list';
import { focusPlace } from '../focus-place';
import { ClausesField } from '../own/clauses-field';
import { TagsField } from '../own/tags-field';
import { newId } from './new-id';

const FIELDS: readonly FieldSpec[] = [
  { is: 'text', name: 'question', label: '问', max: 200, placeholder: '没有单位，能参加职工养老保险吗？' },
  {
    is: 'long',
    name: 'answer',
    label: '答',
    max: 2_000,
    placeholder: '能。带身份证到就业地的社保窗口登记。',
    better: { upTo: 150, else: '有点长。第一行先说结论，其余另起一行。' },
  },
  { is: 'own', name: 'clauses', Form: ClausesField },
  { is: 'own', name: 'tags', Form: TagsField },
];

export const emptyItem = (): QaItemContent => ({ sourceId: newId(), question: '', answer: '', tags: [], clauses: [] });

/** The questions of an issue. */
export function ItemsEditor({ place }: { readonly place: Place }) {
  const { faultAt } = useEditing();
  const { list, put, tools } = useList<QaItemContent>(place, '一问', 0, (item) => ({ ...item, sourceId: newId() }));
  const add = (): void => {
    put(inserted(list, list.length, emptyItem()));
    window.requestAnimationFrame(() => focusPlace(`${place}.${String(list.length)}.question`));
  };
  const fault = faultAt(place);
  return (
    <section className="w-stack" aria-label="问题" data-place={place} tabIndex={-1}>
      <h2>问题</h2>
      {fault && <p className="w-fault">{fault.title}</p>}
      {list.map(({ sourceId }, index) => {
        const name = `第 ${String(index + 1)} 问`;
        const here = `${place}.${String(index)}`;
        return (
          <section key={sourceId} className="w-card p-block" aria-label={name} data-place={here} tabIndex={-1}>
            <div className="w-row apart">
              <h3>{name}</h3>
              <RowTools {...tools(index)} name={name} />
            </div>
            <Remarks place={here} />
            <FormFields fields={FIELDS} place={here} />
          </section>
        );
      })}
      <div>
        <button type="button" className="w-button" onClick={add}>
          ＋ 加一问
        </button>
      </div>
    </section>
  );
}
