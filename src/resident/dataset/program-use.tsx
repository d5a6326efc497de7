import type { DatasetView } from '../../../contract/dataset';
import { API_ORIGIN } from '../../platform/env';
import { Box } from '../../ui/primitives/box';
import { OutsideLink } from '../../ui/primitives/outside-link';

/** How a program reads the set, with an address that works as it stands. */
export function ProgramUse({ set: { id, fields } }: { readonly set: DatasetView }) {
  // What is large or late says something; the last name by its letters does not.
  const by = fields.find(({ findable, type }) => findable && (type === 'number' || type === 'date'));
  const path = `/api/datasets/${id}/rows?limit=5${by === undefined ? '' : `&sort=-${by.key}`}`;
  const said = by === undefined ? '前 5 条' : `按“${by.title}”从大到小的前 5 条`;
  return (
    <Box as="section" className="stack-small">
      <Box as="h2">用程序读</Box>
      <Box as="p">{`不用登录，不用申请。比如下面这个地址给出${said}：`}</Box>
      <OutsideLink url={API_ORIGIN + path} className="plain break">
        {path}
      </OutsideLink>
      <Box as="p" className="meta">
        筛选用 filter=字段:值，找字用 q=，只在一项里找再加 in=字段，翻页用上一页给的 nextCursor。
      </Box>
      <OutsideLink url={`${API_ORIGIN}/api/docs`} className="plain">
        接口说明
      </OutsideLink>
    </Box>
  );
}
