import { useMemo } from 'react';
import { VERDICT_NAMES, walkCheck } from '../../../../domain/explainer';
import { useEditing } from '../editing/editing';
import { FormFields } from '../editing/form-fields';
import type { FieldSpec } from '../editing/form-spec';
import { at, inserted, type Place } from '../editing/place';
import { Remarks } from '../editing/remarks';
import { RowTools } from '../editing/row-tools';
import { useList } from '../editing/use-list';
import { focusPlace } from '../focus-place';
import { ClausesField } from '../own/clauses-field';
import { CheckContext } from './check-context';
import { LeadsField } from './leads-field';
import { WhenField } from './when-field';
import {
  copiedQuestion,
  emptyOption,
  emptyOutcome,
  emptyQuestion,
  startingCheck,
  writtenCheck,
  type CheckOutcome,
  type CheckQuestion,
} from './written-check';

const QUESTION: readonly FieldSpec[] = [
  { is: 'text', name: 'text', label: '问', max: 60, placeholder: '你参加的是哪一种医保？' },
  {
    is: 'rows',
    name: 'options',
    label: '回答',
    one: '一个回答',
    min: 2,
    max: 8,
    empty: emptyOption,
    fields: [
      { is: 'text', name: 'label', label: '回答', max: 40, placeholder: '职工医保（在职）' },
      { is: 'own', name: '', Form: LeadsField },
    ],
  },
];

const OUTCOME: readonly FieldSpec[] = [
  { is: 'own', name: 'when', Form: WhenField },
  {
    is: 'choice',
    name: 'verdict',
    label: '告诉他',
    options: Object.entries(VERDICT_NAMES).map(([value, label]) => ({ value, label })),
  },
  {
    is: 'long',
    name: 'text',
    label: '怎么说',
    max: 300,
    placeholder: '超过400元的部分按50%到70%报销。带医保卡直接结算，不用申请。',
    better: { upTo: 80, else: '有点长。只说对他意味着什么、下一步去哪里。' },
  },
  { is: 'own', name: 'clauses', Form: ClausesField },
];

const MOST_QUESTIONS = 6;

/** 这和我有关吗: what is asked, and what each is told. An explainer may go without. */
export function CheckEditor({ place }: { readonly place: Place }) {
  const { content, change, tellRemoved } = useEditing();
  const written = at(content, place);
  // The walk is done anew only when the check is another one.
  const open = useMemo(() => {
    const check = writtenCheck({ concernCheck: written });
    return check && { check, walk: walkCheck(check) };
  }, [written]);
  const add = (): void => {
    change(place, startingCheck());
    window.requestAnimationFrame(() => focusPlace(`${place}.questions.0.text`));
  };
  const remove = (): void => {
    change(place, undefined);
    tellRemoved('已删除整个自测。', () => change(place, written));
  };
  return (
    <section className="w-stack" aria-label="这和我有关吗" data-place={place} tabIndex={-1}>
      <h2>这和我有关吗？</h2>
      <p className="w-hint">群众答几个问题，马上知道和自己有没有关系。只在他的手机上判断，不上传。</p>
      <Remarks place={place} />
      {open ? (
        <CheckContext.Provider value={open}>
          <Questions place={`${place}.questions`} />
          <Outcomes place={`${place}.outcomes`} />
          <div>
            <button type="button" className="w-button quiet" onClick={remove}>
              删除整个自测
            </button>
          </div>
        </CheckContext.Provider>
      ) : (
        <div>
          <button type="button" className="w-button" onClick={add}>
            ＋ 加自测
          </button>
        </div>
      )}
    </section>
  );
}

function Questions({ place }: { readonly place: Place }) {
  const { list, put, tools } = useList<CheckQuestion>(place, '一问', 1, copiedQuestion);
  const add = (): void => {
    put(inserted(list, list.length, emptyQuestion()));
    window.requestAnimationFrame(() => focusPlace(`${place}.${String(list.length)}.text`));
  };
  const isFull = list.length >= MOST_QUESTIONS;
  return (
    <>
      {list.map((_, index) => {
        const acts = tools(index);
        return (
          <Part
            key={index}
            name={`自测第 ${String(index + 1)} 问`}
            place={`${place}.${String(index)}`}
            tools={isFull ? { ...acts, onDuplicate: undefined } : acts}
            fields={QUESTION}
          />
        );
      })}
      <div className="w-row" data-place={place} tabIndex={-1}>
        <button type="button" className="w-button" disabled={isFull} onClick={add}>
          ＋ 加一问
        </button>
        {isFull && <span className="w-hint">最多 {MOST_QUESTIONS} 问。</span>}
      </div>
    </>
  );
}

function Outcomes({ place }: { readonly place: Place }) {
  const { list, put, tools } = useList<CheckOutcome>(place, '一条结论', 1);
  const add = (): void => {
    put(inserted(list, Math.max(0, list.length - 1), emptyOutcome()));
    window.requestAnimationFrame(() => focusPlace(`${place}.${String(Math.max(0, list.length - 1))}`));
  };
  return (
    <>
      <h3>结论</h3>
      <p className="w-hint">从上往下，第一条对得上的就是他的结论。最后一条一个都不勾，留给其余的人。</p>
      {list.map((_, index) => (
        <Part
          key={index}
          name={`结论 ${String(index + 1)}`}
          place={`${place}.${String(index)}`}
          tools={tools(index)}
          fields={OUTCOME}
        />
      ))}
      <div data-place={place} tabIndex={-1}>
        <button type="button" className="w-button" onClick={add}>
          ＋ 加一条结论
        </button>
      </div>
    </>
  );
}

interface PartProps {
  readonly name: string;
  readonly place: Place;
  readonly tools: ReturnType<ReturnType<typeof useList>['tools']>;
  readonly fields: readonly FieldSpec[];
}

const Part = ({ name, place, tools, fields }: PartProps) => (
  <section className="w-card p-block" aria-label={name} data-place={place} tabIndex={-1}>
    <div className="w-row apart">
      <h3>{name}</h3>
      <RowTools {...tools} name={name} />
    </div>
    <Remarks place={place} />
    <FormFields fields={fields} place={place} />
  </section>
);
