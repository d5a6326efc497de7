import { Check } from '../../../workbench/field';
import { useEditing } from '../editing/editing';
import { at, type Place, type Written } from '../editing/place';
import { Remarks } from '../editing/remarks';
import { useCheck } from './check-context';
import type { CheckOutcome } from './written-check';

/** Who is told an outcome: of each question the answers that count; where none is ticked the question does not matter. */
export function WhenField({ place }: { readonly place: Place }) {
  const { content, change } = useEditing();
  const { check } = useCheck();
  const when = (at(content, place) ?? {}) as CheckOutcome['when'];
  const put = (question: string, chosen: readonly string[]): void => {
    const others = Object.entries(when).filter(([id]) => id !== question);
    change(place, Object.fromEntries(chosen.length > 0 ? [...others, [question, chosen]] : others) satisfies Written);
  };
  const gone = Object.keys(when).filter((id) => !check.questions.some((question) => question.id === id));
  return (
    <fieldset className="p-rows" data-place={place} tabIndex={-1}>
      <legend>这样回答的人看到它</legend>
      <p className="w-hint">一问里可以勾几个；一个都不勾，就是这一问怎么答都行。</p>
      {check.questions.map(({ id, text, options }, index) => (
        <Condition
          key={id}
          place={`${place}.${id}`}
          name={`${String(index + 1)}. ${text === '' ? '还没写的问题' : text}`}
          options={options}
          chosen={when[id] ?? []}
          onPick={(chosen) => put(id, chosen)}
        />
      ))}
      {gone.map((id) => (
        <div key={id} className="w-note warn w-row apart" data-place={`${place}.${id}`} tabIndex={-1}>
          <span>条件里用到的一问已经删了。</span>
          <button type="button" className="w-button" onClick={() => put(id, [])}>
            去掉这个条件
          </button>
        </div>
      ))}
    </fieldset>
  );
}

interface ConditionProps {
  readonly place: Place;
  readonly name: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onPick: (chosen: readonly string[]) => void;
}

function Condition({ place, name, options, chosen, onPick }: ConditionProps) {
  const gone = chosen.filter((id) => !options.some((option) => option.id === id));
  const tick = (id: string, isOn: boolean): void =>
    onPick(isOn ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <div role="group" aria-label={name} className="p-condition" data-place={place} tabIndex={-1}>
      <span>{name}</span>
      <div className="w-choices">
        {options.map(({ id, label }, index) => (
          <Check
            key={id}
            label={label === '' ? `第 ${String(index + 1)} 个回答` : label}
            checked={chosen.includes(id)}
            onChange={(isOn) => tick(id, isOn)}
          />
        ))}
        {gone.map((id) => (
          <Check key={id} label="已经删了的回答" checked onChange={(isOn) => tick(id, isOn)} />
        ))}
      </div>
      <Remarks place={place} />
    </div>
  );
}
