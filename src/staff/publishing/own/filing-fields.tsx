import { FaultText } from '../../../workbench/field';
import { useDepartments } from '../../../workbench/departments';
import { useEditing } from '../editing/editing';
import { Placed } from '../editing/fields';
import { listAt, textAt, type Place } from '../editing/place';
import { Remarks } from '../editing/remarks';
import { useAreas, useTopics } from '../look-up/names';

interface Props {
  readonly place: Place;
}

/** 主题, as chips to press. */
export function TopicsField({ place }: Props) {
  const { content, change, faultAt } = useEditing();
  const topics = useTopics();
  const chosen = listAt<string>(content, place);
  const fault = faultAt(place);
  const toggle = (id: string): void =>
    change(place, chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <div className="w-field" data-place={place} tabIndex={-1} role="group" aria-label="主题">
      <strong>主题</strong>
      <p className="w-hint">至少一个，群众按主题找、按主题订阅。</p>
      <div className="p-chips">
        {topics.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="d-view"
            aria-pressed={chosen.includes(id)}
            onClick={() => toggle(id)}
          >
            {name}
          </button>
        ))}
      </div>
      {fault && <FaultText fault={fault} />}
      <Remarks place={place} />
    </div>
  );
}

/** 发布部门, as the public directory has it. */
export function DepartmentOwn({ place }: Props) {
  const { content, change } = useEditing();
  const departments = useDepartments();
  return (
    <Placed label="部门" place={place}>
      {(control) => (
        <select
          {...control}
          value={textAt(content, place)}
          onChange={({ target }) => change(place, target.value || undefined)}
        >
          <option value="">选一个部门</option>
          {departments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Placed>
  );
}

/** 区域; left out: the whole city. */
export function AreaField({ place }: Props) {
  const { content, change } = useEditing();
  const areas = useAreas();
  return (
    <Placed label="区域" optional place={place}>
      {(control) => (
        <select
          {...control}
          value={textAt(content, place)}
          onChange={({ target }) => change(place, target.value || undefined)}
        >
          <option value="">不分区域</option>
          {areas.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Placed>
  );
}
