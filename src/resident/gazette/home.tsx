import type { GazetteOverview, GazetteSummary } from '../../../contract/gazette';
import { CITY } from '../../platform/city';
import { useAnswer, useList } from '../../platform/answers';
import { open, usePageQuery } from '../../platform/nav';
import { to, toContent } from '../../routes';
import { plainDate } from '../../ui/dates';
import { Door } from '../../ui/door';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { ShareTap } from '../../ui/share-tap';
import { Answered, Listed } from '../../ui/states';
import { FindBox } from '../../ui/find-box';
import { IssueLine } from './issue-line';
import { SeriesProof } from './series-proof';

/** 政府公报: the latest issue, all years, whether any is missing, and where it lies in print. */
export default function GazetteHome() {
  const { year = '' } = usePageQuery();
  const answer = useAnswer<GazetteOverview>('/api/gazette');
  return (
    <Screen
      title={year === '' ? '政府公报' : `政府公报 ${year}年`}
      bar="政府公报"
      description={`${CITY}人民政府公报各期目录和全文。公报上登的文本是标准文本，和纸质版一样。`}
      ready={answer.state !== 'loading'}
    >
      <Box as="h1">政府公报</Box>
      <Box as="p">公报上登的规章和文件是标准文本，和纸质版一样，可以照着用。</Box>
      <Answered answer={answer}>{(overview) => <Overview overview={overview} asked={year} />}</Answered>
    </Screen>
  );
}

function Overview({ overview, asked }: { readonly overview: GazetteOverview; readonly asked: string }) {
  const { latest, years, name } = overview;
  const shown = asked === '' ? String(latest?.year ?? '') : asked;
  return (
    <>
      {latest === null || asked !== '' ? null : <Latest issue={latest} name={name} />}
      <FindBox
        id="gazette-words"
        label="在各期公报里找"
        placeholder="例如：门诊 报销"
        asked=""
        button="找一找"
        onSearch={(q) => {
          if (q !== '') open(to('search', { q, kind: 'gazette-articles' }));
        }}
      />
      <SeriesProof overview={overview} />
      <Box as="section" className="stack-small">
        <Box as="h2">各期目录</Box>
        <Box as="nav" className="chips" label="按年份看">
          {years.map(({ year, count }) => (
            <Link
              key={year}
              className={`chip${String(year) === shown ? ' on' : ''}`}
              to={to('gazette', { year: String(year) })}
              current={String(year) === shown}
              replace
            >
              {`${String(year)}年 ${String(count)}期`}
            </Link>
          ))}
        </Box>
        {shown === '' ? <Box as="p">还没有出版过公报。</Box> : <IssuesOf key={shown} year={shown} />}
      </Box>
      <Box as="nav" className="doors" label="看纸质版">
        <Door to={to('readingPoints')} name="公报赠阅点" hint="免费领、免费看" />
      </Box>
      <Box className="toolbar">
        <ShareTap card={{ title: name, path: to('gazette', { year: asked }) }} />
      </Box>
    </>
  );
}

const Latest = ({ issue, name }: { readonly issue: GazetteSummary; readonly name: string }) => (
  <Link className="card" to={toContent('gazettes', issue.id)}>
    <Box className="meta">{`最新一期 · ${plainDate(issue.publishedOn)}出版`}</Box>
    <Box as="h2" className="card-title">
      {`《${name}》${issue.name}`}
    </Box>
    <Box className="card-summary">{issue.summary}</Box>
  </Link>
);

function IssuesOf({ year }: { readonly year: string }) {
  const isYear = /^(19|20)\d\d$/.test(year);
  const list = useList<GazetteSummary>(`/api/gazettes?year=${isYear ? year : '1949'}&limit=50`);
  return (
    <Listed
      lines
      list={list}
      empty="这一年没有出版公报。"
      item={(issue) => <IssueLine key={issue.id} issue={issue} />}
    />
  );
}
