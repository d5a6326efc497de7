import type { DeskCatalogueColumn } from '../../../contract/catalogue-desk';
import { channelName } from '../../../domain/catalogue/channel';
import { mannerName } from '../../../domain/catalogue/manner';
import { Dialog } from '../../workbench/dialog';
import { useMe } from '../../workbench/me';
import { EntryList } from './entry-list';
import { RetireForm } from './retire-form';

interface Props {
  readonly column: DeskCatalogueColumn;
  readonly onClose: () => void;
  readonly onChange: () => Promise<void>;
}

/** One column: what the law wants in it, what files things here, and what stands in it. */
export function ColumnDialog({ column, onClose, onChange }: Props) {
  const me = useMe();
  const retired = async (): Promise<void> => {
    onClose();
    await onChange();
  };
  const rows = [
    ['公开内容', column.content],
    ['公开依据', column.basis],
    ['公开时限', column.limit],
    ['公开渠道', column.channels.map((each) => channelName[each]).join('、')],
    ['公开对象', column.audience],
    ['公开方式', column.manners.map((each) => mannerName[each]).join('、')],
    ['自动归栏', column.rules === '' ? '没有条件，靠人工归栏' : column.rules],
    ['栏目编号', column.id],
  ] as const;
  return (
    <Dialog title={`${column.groupName}：${column.name}`} onClose={onClose} wide>
      <dl className="w-two">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt className="w-hint">{label}</dt>
            <dd className="w-break">{value}</dd>
          </div>
        ))}
      </dl>
      <h3>这一栏里的信息</h3>
      <EntryList
        path={`/api/staff/catalogue/entries?column=${column.id}`}
        empty="这一栏还没有信息。"
        onChange={onChange}
      />
      {me.can('catalogue.manage') && <RetireForm id={column.id} onDone={retired} />}
    </Dialog>
  );
}
