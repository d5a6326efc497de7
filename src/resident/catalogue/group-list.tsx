import type { CatalogueGroup } from '../../../contract/catalogue';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Text } from '../../ui/primitives/text';

interface GroupListProps {
  readonly title: string;
  readonly note: string;
  readonly groups: readonly CatalogueGroup[];
  readonly level: string;
}

/** Classes or areas, each with how much stands in it. */
export const GroupList = ({ title, note, groups, level }: GroupListProps) =>
  groups.length === 0 ? null : (
    <Box as="section" className="stack-small">
      <Box as="h2">{title}</Box>
      <Box className="meta">{note}</Box>
      <Box as="ul" className="card flush">
        {groups.map((group) => (
          <GroupLine key={group.id} group={group} level={level} />
        ))}
      </Box>
    </Box>
  );

function GroupLine({ group, level }: { readonly group: CatalogueGroup; readonly level: string }) {
  const { id, name, columns, entries, empty, late } = group;
  return (
    <Box as="li" className="line">
      <Link className="line-link" to={to('catalogueGroup', { id, level })}>
        <Box as="h3" className="row-name">
          {name}
        </Box>
        <Box className="card-line">
          <Text className="meta">{`${String(columns)} 个栏目，${String(entries)} 条信息`}</Text>
          {empty === 0 ? null : <Text className="tag quiet">{`${String(empty)} 个还没有内容`}</Text>}
          {late === 0 ? null : <Text className="tag amber">{`${String(late)} 个超过更新期限`}</Text>}
        </Box>
      </Link>
    </Box>
  );
}
