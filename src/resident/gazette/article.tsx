import { useEffect } from 'react';
import type { GazetteArticleView } from '../../../contract/gazette';
import { useAnswer } from '../../platform/answers';
import { usePageQuery } from '../../platform/nav';
import { scrollToId } from '../../platform/scroll';
import { toContent } from '../../routes';
import { plainDate } from '../../ui/dates';
import { ItemTools } from '../../ui/item-tools';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { Answered } from '../../ui/states';
import { NotPrinted } from './not-printed';
import { PdfLink } from './pdf-link';
import { PrintedLine } from './printed-line';

/** One article of the gazette: the text as it was printed, opened at a clause when the address names one. */
export default function GazetteArticlePage() {
  const { id = '', clause = '' } = usePageQuery();
  const answer = useAnswer<GazetteArticleView>(`/api/gazette-articles/${encodeURIComponent(id)}`);
  const article = answer.state === 'ready' ? answer.data : null;
  return (
    <Screen
      title={article?.title ?? '政府公报'}
      bar="政府公报"
      description={article?.printedIn}
      ready={answer.state !== 'loading'}
    >
      {answer.state === 'failed' && answer.problem.status === 404 ? (
        <NotPrinted what="这一篇" />
      ) : (
        <Answered answer={answer}>{(view) => <ArticleBody key={view.id} article={view} clause={clause} />}</Answered>
      )}
    </Screen>
  );
}

function ArticleBody({ article, clause }: { readonly article: GazetteArticleView; readonly clause: string }) {
  const { id, title, documentNumber, section, printedIn, publishedOn, clauses, issue, pdf } = article;
  useEffect(() => {
    if (clause !== '') scrollToId(clause);
  }, [clause]);
  return (
    <>
      <Box className="stack-small">
        <Box as="h1">{title}</Box>
        <Box className="meta">{[documentNumber, section].filter((fact) => fact !== undefined).join(' · ')}</Box>
      </Box>
      <ItemTools kind="gazette-articles" id={id} title={title} />
      <StandardText printedIn={printedIn} publishedOn={publishedOn} />
      <PolicyNote article={article} />
      <Box as="article" className="card doc-body" label="正文">
        {clauses.map((each) => (
          <PrintedLine key={each.anchor} clause={each} wanted={each.anchor === clause} />
        ))}
      </Box>
      {pdf === undefined ? null : <PdfLink file={pdf} />}
      <Around article={article} />
      <Box className="toolbar">
        <Link className="plain" to={toContent('gazettes', issue.id)}>
          {`看${issue.name}目录 ›`}
        </Link>
      </Box>
    </>
  );
}

/** @source 国办发〔2018〕22号 */
const StandardText = ({ printedIn, publishedOn }: Pick<GazetteArticleView, 'printedIn' | 'publishedOn'>) => (
  <Box className="card hint">
    <Box as="p">{`刊载于${printedIn}，${plainDate(publishedOn)}出版。`}</Box>
    <Box as="p">政府公报登载的文本为标准文本，电子版和纸质版一样。</Box>
  </Box>
);

/** The way to the policy document, and a warning where it says something else by now. */
function PolicyNote({ article: { policy, policyChanged } }: { readonly article: GazetteArticleView }) {
  if (policy === undefined) return null;
  return (
    <Box as="section" className={policyChanged ? 'card warning' : 'card'} label="政策文件">
      {policyChanged ? <Box as="p">这份文件后来有改动。这里是公报当时登载的文本，现在的文本看政策文件。</Box> : null}
      <Link className="plain" to={toContent('policies', policy.id)}>
        {policyChanged ? '看这份文件现在的文本 ›' : '看这份文件的效力、解读和问答 ›'}
      </Link>
    </Box>
  );
}

function Around({ article: { before, after } }: { readonly article: GazetteArticleView }) {
  if (before === undefined && after === undefined) return null;
  return (
    <Box as="nav" className="card flush" label="这一期的前后文章">
      <Box as="ul">
        {[['上一篇', before] as const, ['下一篇', after] as const].map(([name, link]) =>
          link === undefined ? null : (
            <Box as="li" key={name} className="line">
              <Link className="line-link" to={toContent('gazette-articles', link.id)}>
                {`${name}：${link.title}`}
              </Link>
            </Box>
          ),
        )}
      </Box>
    </Box>
  );
}
