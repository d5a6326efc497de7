import { useState } from 'react';
import type { PowerImport } from '../../../contract/power-desk';
import { SHOWN_AT_MOST } from '../../workbench/faulty-rows';
import { ImportPanel } from '../../workbench/import-panel';
import { Done } from '../../workbench/notes';
import { rowList } from '../../workbench/row-list';
import { WithdrawForm } from './withdraw-form';

interface Props {
  readonly onDone: () => Promise<void>;
}

/** 导入清单: a long list is published by several requests; what the list lacks is asked about. */
export const PowerImportPanel = ({ onDone }: Props) => (
  <ImportPanel<PowerImport>
    {...rowList({ updated: '修改', unit: '项' })}
    path="/api/staff/powers/import"
    hint="xlsx 文件，列名在前 5 行里都认得出。先预览，确认以后才公布；有问题的行不会导入，也不会丢；只改有变化的。"
    more={Changes}
    after={({ missing }) => <Missing key={missing.map(({ code }) => code).join()} missing={missing} onDone={onDone} />}
    leftOf={({ left }) => left}
    onDone={onDone}
  />
);

function Changes({ changes }: Pick<PowerImport, 'changes'>) {
  if (changes.length === 0) return null;
  return (
    <details>
      <summary>{`看修改的 ${String(changes.length)} 项`}</summary>
      <ul>
        {changes.slice(0, SHOWN_AT_MOST).map(({ code, name, columns }) => (
          <li key={code}>{`${name}（${code}）：${columns.length === 0 ? '重新列入清单' : columns.join('、')}`}</li>
        ))}
      </ul>
      {changes.length > SHOWN_AT_MOST && <p>{`还有 ${String(changes.length - SHOWN_AT_MOST)} 项。`}</p>}
    </details>
  );
}

/** Items that are published and that the list lacks: none goes by itself. */
function Missing({ missing, onDone }: Pick<PowerImport, 'missing'> & Props) {
  const [withdrawn, setWithdrawn] = useState(0);
  if (withdrawn > 0) return <Done>{`已撤下 ${String(withdrawn)} 项。`}</Done>;
  if (missing.length === 0) return null;
  return (
    <section className="w-note warn w-stack">
      <p>{`清单上有 ${String(missing.length)} 项，新表里没有。不会自动撤下：要撤的请勾选并写明原因。`}</p>
      <WithdrawForm
        powers={missing}
        isMeant={false}
        onDone={(count) => {
          setWithdrawn(count);
          void onDone();
        }}
      />
    </section>
  );
}
