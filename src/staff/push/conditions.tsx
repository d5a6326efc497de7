import type { PushOptions } from '../../../contract/push';
import type { AudienceTag, SegmentCondition, SegmentRule } from '../../../contract/segment';
import { tagKey, tagKindName, type ConditionMode, type TagKind } from '../../../domain/audience';
import { FaultText, type Fault } from '../../workbench/field';

interface Props {
  readonly options: PushOptions;
  readonly rule: SegmentRule;
  readonly onChange: (rule: SegmentRule) => void;
  readonly fault: Fault | undefined;
}

const MODES: readonly { readonly mode: ConditionMode; readonly name: string }[] = [
  { mode: 'any', name: '选了其中一样就算' },
  { mode: 'all', name: '每一样都选了才算' },
  { mode: 'none', name: '一样也没有选' },
];
const MOST_CONDITIONS = 10;
const TITLES: Partial<Record<TagKind, string>> = { read: '读过哪类推送', received: '收到过哪次推送' };

/** The conditions of a segment; all of them have to hold. */
export function ConditionsField({ options, rule, onChange, fault }: Props) {
  const { conditions } = rule;
  const put = (at: number, next: SegmentCondition): void =>
    onChange({ conditions: conditions.map((each, where) => (where === at ? next : each)) });
  return (
    <div className="w-stack">
      {conditions.map((condition, at) => (
        <Condition
          // Conditions have no name of their own, and are only added at the end or taken out.
          key={at}
          number={at + 1}
          condition={condition}
          options={options}
          onChange={(next) => put(at, next)}
          onRemove={() => onChange({ conditions: conditions.filter((_, where) => where !== at) })}
        />
      ))}
      {conditions.length === 0 && <p className="w-hint">没有条件：发给所有订阅的人。</p>}
      {fault && <FaultText fault={fault} />}
      {conditions.length < MOST_CONDITIONS && (
        <div className="w-row">
          <button
            type="button"
            className="w-button"
            onClick={() => onChange({ conditions: [...conditions, { mode: 'any', tags: [] }] })}
          >
            {conditions.length === 0 ? '加条件' : '再加一条（并且）'}
          </button>
        </div>
      )}
    </div>
  );
}

interface ConditionProps {
  readonly number: number;
  readonly condition: SegmentCondition;
  readonly options: PushOptions;
  readonly onChange: (condition: SegmentCondition) => void;
  readonly onRemove: () => void;
}

function Condition({ number, condition, options, onChange, onRemove }: ConditionProps) {
  const { mode, tags } = condition;
  const name = `条件${String(number)}`;
  const toggle = (tag: AudienceTag): void => {
    const rest = tags.filter((each) => tagKey(each) !== tagKey(tag));
    onChange({ mode, tags: rest.length < tags.length ? rest : [...tags, tag] });
  };
  return (
    <fieldset className="w-card">
      <legend className="w-hidden">{name}</legend>
      <div className="w-row apart">
        <label className="w-row">
          <strong>{number === 1 ? '条件' : '并且'}</strong>
          <select
            aria-label={`${name}怎样算`}
            value={mode}
            onChange={(event) => onChange({ mode: event.target.value as ConditionMode, tags })}
          >
            {MODES.map((each) => (
              <option key={each.mode} value={each.mode}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="w-button quiet" aria-label={`去掉${name}`} onClick={onRemove}>
          去掉
        </button>
      </div>
      <Tags kind="topic" name={name} offered={options.topics} tags={tags} onToggle={toggle} />
      <Tags kind="area" name={name} offered={options.areas} tags={tags} onToggle={toggle} />
      <Tags kind="situation" name={name} offered={options.situations} tags={tags} onToggle={toggle} />
      <Tags kind="read" name={name} offered={options.topics} tags={tags} onToggle={toggle} />
      {options.pushes.length > 0 && (
        <Tags kind="received" name={name} offered={options.pushes} tags={tags} onToggle={toggle} />
      )}
    </fieldset>
  );
}

interface TagsProps {
  readonly kind: TagKind;
  readonly name: string;
  readonly offered: readonly { readonly id: string; readonly name: string }[];
  readonly tags: readonly AudienceTag[];
  readonly onToggle: (tag: AudienceTag) => void;
}

/** One kind of tag; those that are chosen are named in the line that opens it. */
function Tags({ kind, name, offered, tags, onToggle }: TagsProps) {
  const chosen = tags.filter((tag) => tag.kind === kind).map(({ id }) => id);
  const names = offered.filter(({ id }) => chosen.includes(id)).map((each) => each.name);
  const title = TITLES[kind] ?? tagKindName[kind];
  return (
    <details className="u-tags" open={chosen.length > 0 || kind === 'topic'}>
      <summary className="u-summary">{names.length === 0 ? title : `${title}：${names.join('、')}`}</summary>
      <div className="w-choices" role="group" aria-label={`${name}的${title}`}>
        {offered.map((each) => (
          <label key={each.id} className={chosen.includes(each.id) ? 'w-option on' : 'w-option'}>
            <input
              type="checkbox"
              checked={chosen.includes(each.id)}
              onChange={() => onToggle({ kind, id: each.id })}
            />
            <span>{each.name}</span>
          </label>
        ))}
      </div>
    </details>
  );
}
