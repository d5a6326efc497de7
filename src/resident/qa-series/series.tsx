import type { QaSeriesView } from '../../../contract/qa-series';
import { useAnswer } from '../../platform/answers';
import { usePageQuery } from '../../platform/nav';
import { QaIssueCard } from '../../ui/cards/qa-issue-card';
import { Box } from '../../ui/primitives/box';
import { Screen } from '../../ui/screen';
import { Answered, Empty } from '../../ui/states';

/** One series and its issues, newest first. */
export default function QaSeriesPage() {
  const { id = '' } = usePageQuery();
  const answer = useAnswer<QaSeriesView>(`/api/qa-series/${id}`);
  const series = answer.state === 'ready' ? answer.data : null;
  return (
    <Screen
      title={series?.title ?? '简明问答'}
      bar="简明问答"
      description={series?.summary}
      ready={answer.state !== 'loading'}
    >
      <Answered answer={answer}>
        {(view) => (
          <>
            <Box as="h1">{view.title}</Box>
            <Box as="p">{view.summary}</Box>
            <Box className="meta">{`${view.department.name} · 共 ${String(view.issueCount)} 期`}</Box>
            {view.issues.length === 0 ? (
              <Empty text="第一期还在编写。" />
            ) : (
              <Box as="ul" className="stack">
                {view.issues.map((issue) => (
                  <QaIssueCard key={issue.id} issue={issue} heading="h2" />
                ))}
              </Box>
            )}
          </>
        )}
      </Answered>
    </Screen>
  );
}
