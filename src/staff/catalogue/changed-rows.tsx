import type { CatalogueImport } from '../../../contract/catalogue-desk';
import { placeOf, SHOWN_AT_MOST } from '../../workbench/faulty-rows';

/** What changes in columns that are there already. */
export function ChangedRows({ changes }: Pick<CatalogueImport, 'changes'>) {
  if (changes.length === 0) return null;
  return (
    <details>
      <summary>{`看更新的 ${String(changes.length)} 行改了什么`}</summary>
      <ul>
        {changes.slice(0, SHOWN_AT_MOST).map((row) => (
          <li key={placeOf(row)}>{`${placeOf(row)} ${row.name}：改${row.parts.join('、')}`}</li>
        ))}
      </ul>
    </details>
  );
}
