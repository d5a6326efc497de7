import type { BudgetView } from '../../../contract/budget';
import { Box } from '../../ui/primitives/box';
import { FileLink } from '../../ui/primitives/file-link';

/** The figures as files, and the document as it was printed where there is one. */
export function Downloads({ budget: { id, title, document: printed } }: { readonly budget: BudgetView }) {
  const path = `/api/budgets/${id}/data`;
  return (
    <Box as="section" className="card stack-small" label="下载">
      <Box as="h2">下载</Box>
      <Box as="p">各张表的每一个数都在里面，单位是万元。</Box>
      <Box className="row wrap">
        <FileLink path={`${path}.csv`} name={`${title}.csv`} text="下载表格（CSV）" />
        <FileLink path={`${path}.json`} name={`${title}.json`} text="下载数据（JSON）" />
        {printed === undefined ? null : (
          <FileLink
            path={printed.src}
            name={`${title}.pdf`}
            text={`看原文 PDF（${String(Math.max(1, Math.round(printed.bytes / 1_024)))} KB）`}
          />
        )}
      </Box>
    </Box>
  );
}
