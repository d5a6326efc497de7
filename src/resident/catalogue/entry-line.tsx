import type { CatalogueEntry } from '../../../contract/catalogue';
import { levelName } from '../../../domain/catalogue/level';
import { toContent } from '../../routes';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Text } from '../../ui/primitives/text';

/** An entry as the law wants it listed: 索引、名称、内容概述、生成日期. @source 条例第十二条 */
export function EntryLine({ entry }: { readonly entry: CatalogueEntry }) {
  const { kind, id, title, summary, indexNumber, formedOn, organ, level } = entry;
  return (
    <Box as="li" className="line">
      <Link className="line-link" to={toContent(kind, id)}>
        <Box as="h3" className="row-name">
          {title}
        </Box>
        {summary === '' ? null : <Box className="card-summary">{summary}</Box>}
        <Box className="card-line">
          <Text className="tag quiet">{levelName[level]}</Text>
          <Text className="meta">{organ}</Text>
        </Box>
        <Box className="meta">{`生成日期：${plainDate(formedOn)}`}</Box>
        <Box className="meta">{`索引号：${indexNumber ?? '正在核对'}`}</Box>
      </Link>
    </Box>
  );
}
