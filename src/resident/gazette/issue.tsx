import { useState } from 'react';
import type { GazetteArticleSummary, GazetteView } from '../../../contract/gazette';
import { pagesName } from '../../../domain/gazette/issue';
import { useAnswer } from '../../platform/answers';
import { usePageQuery } from '../../platform/nav';
import { to, toContent } from '../../routes';
import { plainDate } from '../../ui/dates';
import { ItemTools } from '../../ui/item-tools';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { Answered } from '../../ui/states';
import { FindBox } from '../../ui/find-box';
import { FoundInIssue } from './found-in-issue';
import { NotPrinted } from './not-printed';
import { PdfLink } from './pdf-link';

/** One issue (期): its contents by section, and a search within it. */
export default function GazetteIssuePage() {
  const { id = '' } = usePageQuery();
  const answer = useAnswer<GazetteView>(`/api/gazettes/${encodeURIComponent(id)}`);
  const issue = answer.state === 'ready' ? answer.data : null;
  return (
    <Screen
      title={issue?.title ?? '政府公报'}
      bar="政府公报"
      description={issue?.summary}
      ready={answer.state !== 'loading'}
    >
      {answer.state === 'failed' && answer.problem.status === 404 ? (
        <NotPrinted what="这一期" />
      ) : (
        <Answered answer={answer}>{(view) => <IssueBody issue={view} />}</Answered>
      )}
    </Screen>
  );
}

function IssueBody({ issue }: { readonly issue: GazetteView }) {
  const { id, title, publishedOn, reason, special, articleCount, department, pdf } = issue;
  const [asked, setAsked] = useState('');
  return (
    <>
      <Box>
        <Box as="h1">{title}</Box>
        <Box className="meta">{`${plainDate(publishedOn)}出版 · ${department.name} · 共${String(articleCount)}篇`}</Box>
      </Box>
      {reason === '' ? null : (
        <Box className="card hint">
          <Box as="p">{`${special === null ? '重新编号的原因' : '为什么出增刊'}：${reason}`}</Box>
        </Box>
      )}
      <ItemTools kind="gazettes" id={id} title={title} />
      {pdf === undefined ? null : <PdfLink file={pdf} />}
      <FindBox
        id="gazette-words"
        label="在这一期里找"
        placeholder="例如：门诊 报销"
        asked={asked}
        button="找一找"
        clearText="回到目录"
        onSearch={setAsked}
      />
      {asked === '' ? <Contents items={issue.items} /> : <FoundInIssue issue={id} words={asked} />}
      <Box className="toolbar">
        <Link className="plain" to={to('gazette')}>
          看各期目录 ›
        </Link>
      </Box>
    </>
  );
}

/** Sections in the order in which they are printed. */
function sectionsOf(items: readonly GazetteArticleSummary[]) {
  const sections = new Map<string, GazetteArticleSummary[]>();
  for (const item of items) sections.set(item.section, [...(sections.get(item.section) ?? []), item]);
  return [...sections];
}

const Contents = ({ items }: { readonly items: readonly GazetteArticleSummary[] }) => (
  <>
    {sectionsOf(items).map(([section, articles]) => (
      <Box as="section" key={section} className="card flush" label={section}>
        <Box as="h2" className="card-head">
          {section}
        </Box>
        <Box as="ul">
          {articles.map((article) => (
            <ArticleLine key={article.id} article={article} />
          ))}
        </Box>
      </Box>
    ))}
  </>
);

function ArticleLine({ article }: { readonly article: GazetteArticleSummary }) {
  const { id, title, documentNumber } = article;
  const facts = [documentNumber, pagesName(article)].filter((fact) => fact !== undefined);
  return (
    <Box as="li" className="line">
      <Link className="line-link" to={toContent('gazette-articles', id)}>
        <Box as="h3" className="row-name">
          {title}
        </Box>
        <Box className="meta">{facts.join(' · ')}</Box>
      </Link>
    </Box>
  );
}
