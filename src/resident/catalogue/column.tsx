import type { CatalogueColumnView, CatalogueEntry } from '../../../contract/catalogue';
import { useList, type ListAnswer } from '../../platform/answers';
import { replace, usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { PhoneLink } from '../../ui/primitives/outside-link';
import { Text } from '../../ui/primitives/text';
import { Screen } from '../../ui/screen';
import { ShareTap } from '../../ui/share-tap';
import { Answered, Empty, Listed } from '../../ui/states';
import { ColumnFacts } from './column-facts';
import { EntryLine } from './entry-line';
import { LevelChips } from './level-chips';
import { FindBox } from '../../ui/find-box';
import { asking, fillingWords, levelIn, standingTag } from './words';

interface Asked {
  readonly id: string;
  readonly level: string;
  readonly q: string;
}

/** A column: what has to be published in it, and what is. */
export default function CatalogueColumnPage() {
  const query = usePageQuery();
  const asked: Asked = {
    id: query['id'] ?? '',
    level: levelIn(query['level']) ?? '',
    q: (query['q'] ?? '').trim(),
  };
  const { id, level, q } = asked;
  const list = useList<CatalogueEntry>(asking(`/api/catalogue/columns/${encodeURIComponent(id)}`, { level, q }));
  const { first } = list;
  // The first page brings the column along with its entries.
  const view = first.state === 'ready' ? (first.data as unknown as CatalogueColumnView) : undefined;
  return (
    <Screen
      title={view ? `${view.column.name}（公开目录）` : '公开栏目'}
      bar="公开栏目"
      description={view?.column.content}
      ready={first.state !== 'loading'}
    >
      {first.state === 'failed' && first.problem.status === 404 ? (
        <NoSuchColumn />
      ) : view ? (
        <Column view={view} list={list} asked={asked} />
      ) : (
        <Answered answer={first}>{() => null}</Answered>
      )}
    </Screen>
  );
}

const NoSuchColumn = () => (
  <>
    <Box as="h1">目录里没有这个栏目</Box>
    <Empty text="可能地址写错了，也可能栏目已经调整。">
      <Link className="button ghost" to={to('catalogueHome')}>
        看整个目录
      </Link>
    </Empty>
  </>
);

interface ColumnProps {
  readonly view: CatalogueColumnView;
  readonly list: ListAnswer<CatalogueEntry>;
  readonly asked: Asked;
}

function Column({ view, list, asked }: ColumnProps) {
  const { column, group } = view;
  const { id, level, q } = asked;
  const tag = standingTag(column.standing);
  const isBlank = column.entries === 0;
  return (
    <>
      <Box as="h1">{column.name}</Box>
      <Box className="card-line">
        <Text className="meta">{column.item}</Text>
        {isBlank ? null : <Text className="meta">{fillingWords(column.entries, column.lastOn)}</Text>}
        {tag === null ? null : <Text className={tag.className}>{tag.text}</Text>}
      </Box>
      {column.levels.length < 2 ? null : (
        <LevelChips
          levels={column.levels}
          chosen={level}
          address={(chosen) => to('catalogueColumn', { id, level: chosen, q })}
        />
      )}
      {isBlank ? <Blank view={view} /> : <Entries list={list} asked={asked} />}
      <ColumnFacts view={view} />
      <Box className="toolbar">
        <Link className="plain" to={to('catalogueGroup', { id: group.id, level })}>
          {`看${group.name}的其他栏目 ›`}
        </Link>
        <ShareTap card={{ title: column.name, path: to('catalogueColumn', { id }) }} />
      </Box>
    </>
  );
}

/** 空白栏目, said outright, with whom to ask. */
function Blank({ view: { column, department } }: { readonly view: CatalogueColumnView }) {
  return (
    <Box as="section" className="card hint stack-small">
      <Box as="p">{`这一栏还没有内容。按规定由${column.organ}公开。`}</Box>
      <Box as="p">{department ? '需要的话，可以打电话问，也可以申请公开。' : '需要的话，可以申请公开。'}</Box>
      <Box className="row wrap">
        {department ? <PhoneLink className="button ghost" phone={department.phone} text="打电话问" /> : null}
        <Link className="button" to={to('foiApply', { department: department?.id })}>
          申请公开
        </Link>
      </Box>
    </Box>
  );
}

function Entries({ list, asked }: Omit<ColumnProps, 'view'>) {
  const { id, level, q } = asked;
  return (
    <Box as="section" className="stack-small">
      <Box as="h2">已经公开的</Box>
      <FindBox
        key={q}
        id="catalogue-column-words"
        label="在这一栏里按名称查"
        placeholder="名称里的词"
        asked={q}
        button="查目录"
        clearText="不查了，看全部"
        onSearch={(words) => replace(to('catalogueColumn', { id, level, q: words }))}
      />
      <Listed
        list={list}
        lines
        empty={`这一栏里没有名称带“${q}”的信息。`}
        item={(entry) => <EntryLine key={`${entry.kind}/${entry.id}`} entry={entry} />}
      />
    </Box>
  );
}
