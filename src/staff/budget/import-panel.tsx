import type { BudgetImport } from '../../../contract/budget-desk';
import { SHOWN_AT_MOST } from '../../workbench/faulty-rows';
import { ImportPanel } from '../../workbench/import-panel';
import { rowList } from '../../workbench/row-list';

const HINT =
  'xlsx 文件，第一行是列名，一行一个数；几份预算、决算可以一份接一份写在一张表里。先预览，确认以后马上向公众发布；同一单位、年度、类别的再次导入就是更正。有一处要改的，这一份就不发布，也不会丢。去年公开的 CSV 存成 xlsx，改好年度和数字也能导入。';

const { counted, confirm, doneText } = rowList({ updated: '更正', act: '发布', unit: '份', of: '份' });

/** What rowList counts: a budget once, however many lines it has. */
const inBudgets = (told: BudgetImport) => ({ ...told, rows: told.budgets });

/** 导入并发布. */
export const BudgetImportPanel = ({ onDone }: { readonly onDone: () => Promise<void> }) => (
  <ImportPanel<BudgetImport>
    path="/api/staff/budgets/import"
    title="导入表格并发布"
    hint={HINT}
    template={{ path: '/api/staff/budgets/empty.xlsx', name: '预算决算空表.xlsx' }}
    counted={(told) => counted(inBudgets(told))}
    confirm={(told) => confirm(inBudgets(told))}
    doneText={(told, preview) => doneText(inBudgets(told), inBudgets(preview))}
    more={Titles}
    onDone={onDone}
  />
);

/** Which budgets would be published: what is corrected is said to be. */
function Titles({ titles: { added, updated } }: Pick<BudgetImport, 'titles'>) {
  const all = [...updated.map((title) => `更正：${title}`), ...added.map((title) => `新增：${title}`)];
  if (all.length === 0) return null;
  return (
    <details>
      <summary>{`看要发布的 ${String(all.length)} 份`}</summary>
      <ul>
        {all.slice(0, SHOWN_AT_MOST).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {all.length > SHOWN_AT_MOST && <p>{`还有 ${String(all.length - SHOWN_AT_MOST)} 份。`}</p>}
    </details>
  );
}
