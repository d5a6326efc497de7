import type { CatalogueTree } from '../../../contract/catalogue';
import { CITY } from '../../platform/city';
import { useAnswer } from '../../platform/answers';
import { replace, usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { ShareTap } from '../../ui/share-tap';
import { Answered } from '../../ui/states';
import { Downloads } from './downloads';
import { Found } from './found';
import { GroupList } from './group-list';
import { LevelChips } from './level-chips';
import { FindBox } from '../../ui/find-box';
import { asking, levelIn } from './words';

interface Asked {
  readonly level: string;
  /** `area` for the areas of grass-roots disclosure, else the classes of the law. */
  readonly by: string;
  readonly q: string;
}

const address = (asked: Asked): string => to('catalogueHome', { ...asked });

/** 信息公开目录: everything that has to be published, by class of the law or by area. @source 条例第十二条 */
export default function CatalogueHome() {
  const query = usePageQuery();
  const asked: Asked = {
    level: levelIn(query['level']) ?? '',
    by: query['by'] === 'area' ? 'area' : '',
    q: (query['q'] ?? '').trim(),
  };
  const answer = useAnswer<CatalogueTree>(asked.q === '' ? asking('/api/catalogue', { level: asked.level }) : null);
  return (
    <Screen
      title="信息公开目录"
      description={`${CITY}政府信息主动公开目录：依法该公开什么、由谁公开、多久公开，已经公开了什么。`}
      ready={asked.q !== '' || answer.state !== 'loading'}
    >
      <Box as="h1">信息公开目录</Box>
      <Box as="p">依法该公开什么、由谁公开、公开了没有，都列在这里。</Box>
      <FindBox
        key={asked.q}
        id="catalogue-words"
        label="按名称或者索引号查目录"
        placeholder="名称或者索引号"
        asked={asked.q}
        button="查目录"
        clearText="不查了，看全部"
        onSearch={(q) => replace(address({ ...asked, q }))}
      />
      <LevelChips chosen={asked.level} address={(level) => address({ ...asked, level })} />
      {asked.q === '' ? (
        <Answered answer={answer}>{(tree) => <Tree tree={tree} asked={asked} />}</Answered>
      ) : (
        <Found q={asked.q} level={asked.level} />
      )}
      <Downloads />
      <Box className="toolbar">
        <Link className="plain" to={to('foiApply')}>
          目录里没有的，可以申请公开 ›
        </Link>
        <ShareTap card={{ title: '信息公开目录', path: to('catalogueHome') }} />
      </Box>
    </Screen>
  );
}

const WAYS = [
  ['', '按法定类别'],
  ['area', '按办事领域'],
] as const;

function Tree({ tree, asked }: { readonly tree: CatalogueTree; readonly asked: Asked }) {
  const { classes, areas, asOf } = tree;
  const { level } = asked;
  const ofArticle20 = classes.filter(({ id }) => id.startsWith('a'));
  const ofCities = classes.filter(({ id }) => id.startsWith('b'));
  const ofTownships = classes.filter(({ id }) => id.startsWith('c'));
  return (
    <>
      <Box as="nav" className="chips" label="从哪里找">
        {WAYS.map(([by, name]) => (
          <Link
            key={by}
            className={`chip${by === asked.by ? ' on' : ''}`}
            to={address({ ...asked, by })}
            current={by === asked.by}
            replace
          >
            {name}
          </Link>
        ))}
      </Box>
      {asked.by === 'area' ? (
        <GroupList title={`${String(areas.length)} 个领域`} note="基层政务公开标准目录" groups={areas} level={level} />
      ) : (
        <>
          <GroupList title="各级都要公开" note="条例第二十条，十五类" groups={ofArticle20} level={level} />
          <GroupList title="市、县还要公开" note="条例第二十一条" groups={ofCities} level={level} />
          <GroupList title="乡镇还要公开" note="条例第二十一条" groups={ofTownships} level={level} />
        </>
      )}
      <Box className="meta">{`${plainDate(asOf)}的情况`}</Box>
    </>
  );
}
