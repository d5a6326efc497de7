import { useState } from 'react';
import type { OfficialArticle, OfficialArticles } from '../../../contract/official-account';
import { KIND_NAMES } from '../../../domain/content-kind';
import { hasArticle } from '../../../domain/official-account';
import { Frame } from '../../workbench/frame';
import { Empty, Loading, ProblemNote } from '../../workbench/notes';
import { PageSearch, type Page } from '../../workbench/page-search';
import { toStaff } from '../../workbench/routes';
import { Table } from '../../workbench/table';
import { useFetched } from '../../workbench/use-fetched';
import { NotConnected } from './not-connected';
import { isOutdated, momentOf, STATE_NAMES, STATE_TONES } from './words';

export default function OfficialAccount() {
  return (
    <Frame title="公众号" needs={['official-account.read']}>
      <List />
    </Frame>
  );
}

/** 公众号: what went there, what became of it, and the way to something new. */
function List() {
  const answer = useFetched<OfficialArticles>({ path: '/api/staff/official-account/articles' });
  return (
    <div className="w-stack">
      <h1>公众号</h1>
      <p className="w-hint">
        发布了的内容，排成公众号文章送进草稿箱；另一个人看过再发布。正文就是签发的那一版，一个字不改，只写标题、作者和摘要。
      </p>
      {answer.state === 'ready' && !answer.data.connected && <NotConnected />}
      <Begin />
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && answer.data.articles.length === 0 && (
        <Empty>还没有送过公众号。从一页发布了的内容开始。</Empty>
      )}
      {answer.state === 'ready' && answer.data.articles.length > 0 && <Articles articles={answer.data.articles} />}
    </div>
  );
}

/** From a published page to its article. */
function Begin() {
  const [isOpen, setOpen] = useState(false);
  const [page, setPage] = useState<Page | null>(null);
  const fits = page === null || hasArticle(page.kind);
  return (
    <details className="w-card" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="u-summary">从一页发布了的内容开始</summary>
      {isOpen && (
        <div className="w-stack">
          <PageSearch label="送哪一页" page={page} onChoose={setPage} />
          {page !== null && !fits && (
            <div className="w-note warn">{KIND_NAMES[page.kind]}排不成文章，请选图解、问答、发布会、通知或者文件。</div>
          )}
          <div className="w-row">
            <button
              type="button"
              className="w-button main"
              disabled={page === null || !fits}
              onClick={() => {
                if (page) window.location.assign(toStaff('officialPiece', { kind: page.kind, id: page.id }));
              }}
            >
              看排好的文章
            </button>
          </div>
        </div>
      )}
    </details>
  );
}

const HEADS = ['标题', '状态', '内容', '谁写的', '最近改动'] as const;

const Articles = ({ articles }: { readonly articles: readonly OfficialArticle[] }) => (
  <Table
    label="公众号文章"
    heads={HEADS}
    rows={articles.map((article) => ({
      key: article.id,
      cells: [
        <a
          key="to"
          className="n-name"
          href={toStaff('officialPiece', { kind: article.about.kind, id: article.about.id })}
        >
          {article.title}
        </a>,
        <span key="state" className="w-row">
          <span className={`w-badge${STATE_TONES[article.state]}`}>{STATE_NAMES[article.state]}</span>
          {isOutdated(article) && <span className="w-badge late">原文变了</span>}
        </span>,
        `${KIND_NAMES[article.about.kind]}：${article.about.title}`,
        article.writtenBy.name,
        momentOf(article.changedAt),
      ],
    }))}
  />
);
