import type { CatalogueGroupView } from '../../../contract/catalogue';
import { useAnswer } from '../../platform/answers';
import { usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { ShareTap } from '../../ui/share-tap';
import { Answered, Empty } from '../../ui/states';
import { ColumnCard } from './column-card';
import { LevelChips } from './level-chips';
import { asking, levelIn } from './words';

/** A class of the law or an area, with its columns. */
export default function CatalogueGroupPage() {
  const query = usePageQuery();
  const id = query['id'] ?? '';
  const level = levelIn(query['level']) ?? '';
  const answer = useAnswer<CatalogueGroupView>(asking(`/api/catalogue/groups/${encodeURIComponent(id)}`, { level }));
  const found = answer.state === 'ready' ? answer.data.group : undefined;
  return (
    <Screen
      title={found ? `${found.name}（公开目录）` : '信息公开目录'}
      bar="信息公开目录"
      description={found && found.text !== '' ? found.text : undefined}
      ready={answer.state !== 'loading'}
    >
      {answer.state === 'failed' && answer.problem.status === 404 ? (
        <NoSuchGroup />
      ) : (
        <Answered answer={answer}>{(view) => <Group view={view} level={level} />}</Answered>
      )}
    </Screen>
  );
}

const NoSuchGroup = () => (
  <>
    <Box as="h1">目录里没有这一类</Box>
    <Empty text="可能地址写错了。">
      <Link className="button ghost" to={to('catalogueHome')}>
        看整个目录
      </Link>
    </Empty>
  </>
);

function Group({ view, level }: { readonly view: CatalogueGroupView; readonly level: string }) {
  const { id, name, text, article, levels } = view.group;
  return (
    <>
      <Box as="h1">{name}</Box>
      <Box as="p">{text === '' || text === name ? article : `${article}：${text}。`}</Box>
      {levels.length < 2 ? null : (
        <LevelChips levels={levels} chosen={level} address={(chosen) => to('catalogueGroup', { id, level: chosen })} />
      )}
      {view.columns.length === 0 ? (
        <Empty text="这一层级在这里没有栏目。">
          <Link className="button ghost" to={to('catalogueHome', { level })}>
            看整个目录
          </Link>
        </Empty>
      ) : (
        <Box as="ul" className="card flush">
          {view.columns.map((column) => (
            <ColumnCard key={column.id} column={column} level={level} standard={id.startsWith('d')} />
          ))}
        </Box>
      )}
      <Box className="toolbar">
        <Link className="plain" to={to('catalogueHome', { level, by: id.startsWith('d') ? 'area' : '' })}>
          看整个目录 ›
        </Link>
        <ShareTap card={{ title: `${name}（公开目录）`, path: to('catalogueGroup', { id }) }} />
      </Box>
    </>
  );
}
