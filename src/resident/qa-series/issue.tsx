import { useState } from 'react';
import type { QaIssueView } from '../../../contract/qa-series';
import { useAnswer } from '../../platform/answers';
import { usePageQuery } from '../../platform/nav';
import { Clarity } from '../../ui/clarity';
import { plainDate } from '../../ui/dates';
import { ItemTools } from '../../ui/item-tools';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { OutdatedNote } from '../../ui/outdated-note';
import { Link } from '../../ui/primitives/link';
import { RelatedLinks } from '../../ui/related-links';
import { Screen } from '../../ui/screen';
import { SourceBars } from '../../ui/source-bars';
import { Answered } from '../../ui/states';
import { Question } from './question';
import { TagChips } from './tag-chips';

/** One issue (期) with all its questions. */
export default function QaIssuePage() {
  const { id = '' } = usePageQuery();
  const answer = useAnswer<QaIssueView>(`/api/qa-issues/${id}`);
  const issue = answer.state === 'ready' ? answer.data : null;
  return (
    <Screen
      title={issue?.title ?? '简明问答'}
      bar="简明问答"
      description={issue?.summary}
      ready={answer.state !== 'loading'}
    >
      <Answered answer={answer}>{(view) => <IssueBody issue={view} />}</Answered>
    </Screen>
  );
}

function IssueBody({ issue }: { readonly issue: QaIssueView }) {
  const [tag, setTag] = useState('');
  const shown = issue.items.filter((item) => tag === '' || item.tags.includes(tag));
  return (
    <>
      <Box>
        <Box className="meta">
          {`${issue.seriesTitle} · 第 ${String(issue.number)} 期 · ${plainDate(issue.publishedOn)}`}
        </Box>
        <Box as="h1">{issue.title}</Box>
        {issue.summary === '' ? null : <Box as="p">{issue.summary}</Box>}
      </Box>
      <ItemTools kind="qa-issues" id={issue.id} title={issue.title} />
      <OutdatedNote outdated={issue.outdated} />
      <SourceBars policies={issue.policies} />
      <TagChips items={issue.items} tag={tag} onChange={setTag} />
      <Box as="ul" className="card flush">
        {shown.map((item) => (
          <Question key={item.id} item={item} cited={issue.cited} />
        ))}
      </Box>
      <Clarity kind="qa-issues" id={issue.id} question="这期说清楚了吗？" />
      <Box as="section" className="card hint stack-small" label="有新一期时告诉我">
        <Box as="p">{`想知道${issue.topics.map(({ name }) => `“${name}”`).join('、')}还有什么新的？`}</Box>
        <Link
          className="button ghost"
          to={to('audienceChoose', { topics: issue.topics.map((topic) => topic.id).join(',') })}
        >
          有新一期时告诉我
        </Link>
      </Box>
      <RelatedLinks title="相关内容" links={issue.related} />
    </>
  );
}
