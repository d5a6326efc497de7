import type { DatasetField, DatasetView } from '../../../contract/dataset';
import { replace } from '../../platform/nav';
import { to } from '../../routes';
import { FindBox } from '../../ui/find-box';
import { Select } from '../../ui/primitives/choice';
import type { Asked } from './asked';
import { RowFilter } from './row-filter';

/** No key of a field, so that it stands for none. */
const NONE = '*';

const orNone = (chosen: string): string => (chosen === NONE ? '' : chosen);

/** Orders that say something to people: by what is large or late. */
function ordersOf(fields: readonly DatasetField[]): { value: string; label: string }[] {
  return fields
    .filter(({ findable, type }) => findable && (type === 'number' || type === 'date'))
    .flatMap(({ key, title, type }) => [
      { value: `-${key}`, label: `${title}${type === 'date' ? '从新到旧' : '从大到小'}` },
      { value: key, label: `${title}${type === 'date' ? '从旧到新' : '从小到大'}` },
    ]);
}

/** Where to look for words, and in what order to read the rows; both stand in the address. */
export function RowControls({ set: { id, fields }, asked }: { readonly set: DatasetView; readonly asked: Asked }) {
  const { words, field, sort, filter } = asked;
  const show = (change: Partial<Asked>): void => {
    const next = { ...asked, ...change };
    replace(
      to('dataset', {
        id,
        q: next.words,
        in: next.field,
        sort: next.words === '' ? next.sort : '',
        filter: next.filter,
      }),
    );
  };
  const texts = fields.filter(({ type }) => type === 'text').map(({ key, title }) => ({ value: key, label: title }));
  const orders = ordersOf(fields);
  return (
    <>
      <FindBox
        key={words}
        id="dataset-row-words"
        label="在这些数据里找"
        placeholder="名称、地址，什么都可以"
        asked={words}
        clearText="看全部"
        onSearch={(next) => show({ words: next })}
      />
      {texts.length < 2 ? null : (
        <Select
          id="dataset-row-field"
          label="在哪一项里找"
          placeholder="在哪一项里找"
          options={[
            { value: NONE, label: '在所有项里找' },
            ...texts.map((each) => ({ ...each, label: `只在“${each.label}”里找` })),
          ]}
          value={field === '' ? NONE : field}
          onChange={(chosen) => show({ field: orNone(chosen) })}
        />
      )}
      <RowFilter key={filter} fields={fields} filter={filter} onFilter={(next) => show({ filter: next })} />
      {words !== '' || orders.length === 0 ? null : (
        <Select
          id="dataset-row-order"
          label="按什么顺序看"
          placeholder="按什么顺序看"
          options={[{ value: NONE, label: '原来的顺序' }, ...orders]}
          value={sort === '' ? NONE : sort}
          onChange={(chosen) => show({ sort: orNone(chosen) })}
        />
      )}
    </>
  );
}
