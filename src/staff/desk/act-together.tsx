import type { DeskCase } from '../../../contract/foi-desk';
import type { DeskJoinedResult } from '../../../contract/foi-joined-act';
import { mayBeDoneTogether } from '../../../domain/foi/joining';
import { Check } from '../../workbench/field';
import { Article } from '../../workbench/notes';
import type { Act } from './acts/act-words';

/** The cases of the group, but this one, in which the same act could be recorded: those that have not ended, where it can be at all. */
export const othersFor = ({ joined, line }: DeskCase, act: Act) =>
  joined && mayBeDoneTogether(act)
    ? joined.cases.filter(({ id, ended }) => id !== line.id && (!ended || act.kind === 'archived'))
    : [];

interface Props {
  readonly others: ReturnType<typeof othersFor>;
  readonly sendsLetter: boolean;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Offered with every act that can be done in several cases, and never chosen beforehand. */
export function TogetherCheck({ others, sendsLetter, checked, onChange }: Props) {
  if (others.length === 0) return null;
  const letters = sendsLetter ? '文书按每一件自己的申请人、编号、日期和救济分别出、分别编号；' : '';
  return (
    <Check
      label={`同时办理并案的 ${String(others.length)} 件`}
      hint={`${others.map(({ number }) => number).join('、')}。${letters}哪一件依法不能办，只有那一件不办，会告诉你原因。`}
      checked={checked}
      onChange={onChange}
    />
  );
}

export type RefusedIn = DeskJoinedResult['refused'];

/** In which cases it was not done, and why not. */
export function NotDone({ refused, view }: { readonly refused: RefusedIn; readonly view: DeskCase }) {
  if (refused.length === 0) return null;
  const numberOf = (id: string): string => view.joined?.cases.find((each) => each.id === id)?.number ?? '一件';
  return (
    <div className="w-note warn" role="alert">
      <p>并案的下面 {refused.length} 件没有办：</p>
      <ul>
        {refused.map(({ id, title, article }) => (
          <li key={id}>
            {numberOf(id)}：{title}
            {article && <Article name={article} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
