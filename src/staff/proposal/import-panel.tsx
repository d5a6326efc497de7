import type { ProposalImport } from '../../../contract/proposal';
import { ImportPanel } from '../../workbench/import-panel';
import { rowList } from '../../workbench/row-list';

const HINT =
  'xlsx 文件，第一行是列名，一行一件。先预览，确认以后马上向公众发布；同一届次、同一编号的再次导入就是更正。有问题的行不会发布，也不会丢。';

/** 导入并发布. */
export const ProposalImportPanel = ({ onDone }: { readonly onDone: () => Promise<void> }) => (
  <ImportPanel<ProposalImport>
    {...rowList({ updated: '更正', act: '发布', unit: '件' })}
    path="/api/staff/proposals/import"
    title="导入表格并发布"
    hint={HINT}
    template={{ path: '/api/staff/proposals/empty.xlsx', name: '建议提案空表.xlsx' }}
    onDone={onDone}
  />
);
