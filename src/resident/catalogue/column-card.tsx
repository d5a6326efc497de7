import type { CatalogueColumn } from '../../../contract/catalogue';
import { channelName } from '../../../domain/catalogue/channel';
import { levelName } from '../../../domain/catalogue/level';
import { mannerName } from '../../../domain/catalogue/manner';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Text } from '../../ui/primitives/text';
import { fillingWords, standingTag } from './words';

interface ColumnCardProps {
  readonly column: CatalogueColumn;
  readonly level: string;
  /** With everything that the standard form of an area has. @source 国办发〔2019〕54号 */
  readonly standard: boolean;
}

/** A column in a class or area: what it is, by whom, and whether it is filled. */
export function ColumnCard({ column, level, standard }: ColumnCardProps) {
  const { id, item, name, content, organ, levels, entries, lastOn, standing } = column;
  const tag = standingTag(standing);
  return (
    <Box as="li" className="line">
      <Link className="line-link" to={to('catalogueColumn', { id, level })}>
        <Box as="h2" className="row-name">
          {item === name ? name : `${item}：${name}`}
        </Box>
        <Box className="card-summary">{content}</Box>
        <Box className="meta">{`公开主体：${organ}`}</Box>
        {standard ? <StandardFacts column={column} /> : null}
        <Box className="meta">{`公开层级：${levels.map((each) => levelName[each]).join('、')}`}</Box>
        <Box className="card-line">
          {lastOn === null ? null : <Text className="meta strong">{fillingWords(entries, lastOn)}</Text>}
          {tag === null ? null : <Text className={tag.className}>{tag.text}</Text>}
        </Box>
      </Link>
    </Box>
  );
}

const StandardFacts = ({ column }: { readonly column: CatalogueColumn }) => (
  <>
    <Box className="meta">{`公开依据：${column.basis}`}</Box>
    <Box className="meta">{`公开时限：${column.limit}`}</Box>
    <Box className="meta">{`公开渠道：${column.channels.map((each) => channelName[each]).join('、')}`}</Box>
    <Box className="meta">
      {`公开对象：${column.audience}；${column.manners.map((each) => mannerName[each]).join('、')}`}
    </Box>
  </>
);
