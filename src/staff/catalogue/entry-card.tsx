import { useState } from 'react';
import type { DeskCatalogueEntry } from '../../../contract/catalogue-desk';
import { levelName } from '../../../domain/catalogue/level';
import { plainDate } from '../../ui/dates';
import { useMe } from '../../workbench/me';
import { NumberForm } from './number-form';
import { RefileForm } from './refile-form';
import { NUMBER_FAULTS } from './words';

interface Props {
  readonly entry: DeskCatalogueEntry;
  readonly onDone: () => Promise<void>;
}

/** An entry: number, date, where it stands and who put it there. */
export function EntryCard({ entry, onDone }: Props) {
  const me = useMe();
  const [doing, setDoing] = useState<'filing' | 'number' | null>(null);
  const { title, indexNumber, formedOn, organ, level, columns, filedBy, numberFault } = entry;
  const done = async (): Promise<void> => {
    setDoing(null);
    await onDone();
  };
  return (
    <li className="w-card">
      <p>
        <strong>{title}</strong>
      </p>
      <p className="w-hint">
        {`索引号 ${indexNumber ?? '还没有'} · 生成日期 ${plainDate(formedOn)} · ${organ} · ${levelName[level]}`}
      </p>
      <p className="w-break">
        {columns.length === 0
          ? '没有归进任何栏目'
          : `归在：${columns.map(({ groupName, name }) => `${groupName}/${name}`).join('、')}`}
      </p>
      {filedBy && <p className="w-hint">{`${filedBy.name} ${plainDate(filedBy.at)} 归栏：${filedBy.reason}`}</p>}
      {numberFault && (
        <p className="w-note warn">
          {`${NUMBER_FAULTS[numberFault.fault]}：${numberFault.written}`}
          {numberFault.takenBy && `（${numberFault.takenBy.title}）`}
        </p>
      )}
      {me.can('catalogue.manage') && doing === null && (
        <div className="w-row">
          <button type="button" className="w-button" onClick={() => setDoing('filing')}>
            改归栏
          </button>
          {numberFault && (
            <button type="button" className="w-button" onClick={() => setDoing('number')}>
              处理索引号
            </button>
          )}
        </div>
      )}
      {doing === 'filing' && <RefileForm entry={entry} onClose={() => setDoing(null)} onDone={done} />}
      {doing === 'number' && <NumberForm entry={entry} onClose={() => setDoing(null)} onDone={done} />}
    </li>
  );
}
