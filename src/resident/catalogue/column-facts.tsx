import type { CatalogueColumnView } from '../../../contract/catalogue';
import { channelName } from '../../../domain/catalogue/channel';
import { levelName } from '../../../domain/catalogue/level';
import { readLimit, renewalName } from '../../../domain/catalogue/limit';
import { mannerName } from '../../../domain/catalogue/manner';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';

/** What the law wants in a column: content, basis, limit, by whom, where, for whom. */
export function ColumnFacts({ view }: { readonly view: CatalogueColumnView }) {
  const { column, group } = view;
  const { dueOn } = column.standing;
  const { renewal } = readLimit(column.limit);
  const rows: readonly (readonly [string, string])[] = [
    ['公开内容', column.content],
    ['公开依据', column.basis],
    ['公开时限', column.limit],
    ...(renewal === null ? [] : [['多久更新', renewalName(renewal)] as const]),
    ...(dueOn === null ? [] : [['最迟更新', plainDate(dueOn)] as const]),
    ['公开主体', column.organ],
    ['公开渠道', column.channels.map((each) => channelName[each]).join('、')],
    ['公开对象', column.audience],
    ['公开方式', column.manners.map((each) => mannerName[each]).join('、')],
    ['公开层级', column.levels.map((each) => levelName[each]).join('、')],
    ['所属类别', `${group.name}（${group.article}）`],
  ];
  return (
    <Box as="section" className="stack-small">
      <Box as="h2">该公开什么</Box>
      <Box as="ul" className="card flush">
        {rows.map(([label, value]) => (
          <Box as="li" key={label} className="line detail-row">
            <Box className="meta">{label}</Box>
            <Box>{value}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
