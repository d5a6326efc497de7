import type { QaSeriesSummary } from '../../../contract/qa-series';
import { useList } from '../../platform/answers';
import { toContent } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { Listed } from '../../ui/states';

/** 政策简明问答: all series. */
export default function QaSeriesList() {
  const list = useList<QaSeriesSummary>('/api/qa-series?limit=20');
  return (
    <Screen
      title="简明问答"
      description="政策简明问答：一问一答说清楚，每个答案都写明依据哪一条。"
      ready={list.first.state !== 'loading'}
    >
      <Box as="h1">简明问答</Box>
      <Box as="p">一问一答说清楚。每个答案都写明依据哪份文件的哪一条。</Box>
      <Listed list={list} empty="还没有问答。" item={(series) => <SeriesCard key={series.id} series={series} />} />
    </Screen>
  );
}

function SeriesCard({ series }: { readonly series: QaSeriesSummary }) {
  return (
    <Box as="li">
      <Link className="card" to={toContent('qa-series', series.id)}>
        <Box as="h2">{series.title}</Box>
        <Box as="p">{series.summary}</Box>
        <Box className="meta">
          {`${series.department.name} · ${String(series.issueCount)} 期 · ${String(series.itemCount)} 问`}
        </Box>
      </Link>
    </Box>
  );
}
