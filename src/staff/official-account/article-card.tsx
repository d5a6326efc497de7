import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { OfficialArticle } from '../../../contract/official-account';
import { callStaff } from '../../workbench/call';
import { useMe } from '../../workbench/me';
import { ProblemNote } from '../../workbench/notes';
import { ReasonForm } from '../../workbench/reason-form';
import { isOutdated, momentOf, STATE_NAMES, STATE_TONES } from './words';

interface Props {
  readonly article: OfficialArticle;
  readonly onChanged: () => void;
}

const stepPath = ({ id }: OfficialArticle, step: string): string =>
  `/api/staff/official-account/articles/${id}/${step}`;

/** Who has the next step, when it is not this person. */
function waitingSentence({ state, acts, writtenBy }: OfficialArticle, me: ReturnType<typeof useMe>): string | null {
  if (state !== 'draft' || acts.includes('publish')) return null;
  if (!me.can('official-account.publish')) return '等签发人看过发布。';
  return writtenBy.id === me.id ? '这篇是你写的，要由另一位签发人发布。' : null;
}

/** One article: where it stands, what stands against it, and what may be done. */
export function ArticleCard({ article, onChanged }: Props) {
  const me = useMe();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  const { state, acts, problem: against } = article;
  const publish = async (): Promise<void> => {
    const body = { version: article.version };
    const got = await callStaff({ method: 'POST', path: stepPath(article, 'publication'), body });
    setProblem(got.ok ? null : got.problem);
    onChanged();
  };
  const waits = waitingSentence(article, me);
  return (
    <section className="w-card" aria-label={`公众号文章：${article.title}`}>
      <div className="w-row">
        <h2>{article.title}</h2>
        <span className={`w-badge${STATE_TONES[state]}`} role="status">
          {STATE_NAMES[state]}
        </span>
      </div>
      <Facts article={article} />
      {against !== null && <Against against={against} nextTryAt={article.nextTryAt} />}
      {isOutdated(article) && (
        <div className="w-note warn">
          {article.currentEdition === null
            ? '原文已经撤下，公众号上还留着，请撤下这一篇。'
            : `原文已经是第${String(article.currentEdition)}版，这里还是第${String(article.edition)}版。`}
        </div>
      )}
      {waits !== null && <p className="w-hint">{waits}</p>}
      <ProblemNote problem={problem} />
      {(acts.includes('publish') || acts.includes('remove')) && (
        <div className="w-row">
          {acts.includes('publish') && (
            <button type="button" className="w-button main" onClick={() => void publish()}>
              发布到公众号
            </button>
          )}
          {acts.includes('remove') && (
            <button
              type="button"
              className="w-button danger"
              aria-expanded={isRemoving}
              onClick={() => setRemoving(!isRemoving)}
            >
              {state === 'published' ? '撤下文章' : '不要了'}
            </button>
          )}
        </div>
      )}
      {isRemoving && acts.includes('remove') && <RemovalForm article={article} onChanged={onChanged} />}
    </section>
  );
}

const Facts = ({ article }: { readonly article: OfficialArticle }) => (
  <>
    <p className="w-hint">
      {`${article.writtenBy.name} ${momentOf(article.writtenAt)} 送草稿`}
      {article.publishedBy !== null &&
        `；${article.publishedBy.name} ${article.publishedAt === null ? '' : `${momentOf(article.publishedAt)} `}发布`}
    </p>
    {article.url !== null && article.state === 'published' && (
      <p>
        <a className="w-back" href={article.url} target="_blank" rel="noreferrer">
          打开公众号文章
        </a>
      </p>
    )}
    {article.removal !== null && (
      <p className="w-hint">{`${article.removal.by.name} ${momentOf(article.removal.at)} 撤下：${article.removal.reason}`}</p>
    )}
  </>
);

interface AgainstProps {
  readonly against: NonNullable<OfficialArticle['problem']>;
  readonly nextTryAt: string | null;
}

/** In words, with the number that WeChat's own support asks for. */
const Against = ({ against: { words, errcode, rid }, nextTryAt }: AgainstProps) => (
  <div className={nextTryAt === null ? 'w-note bad' : 'w-note warn'}>
    <p>{words}</p>
    {nextTryAt !== null && <p className="w-hint">{`下一次：${momentOf(nextTryAt)}`}</p>}
    {errcode !== null && (
      <p className="w-hint">{`错误码 ${String(errcode)}${rid === null ? '' : `，求助编号 ${rid}`}`}</p>
    )}
  </div>
);

/** 撤下 needs a reason, which stays with the article. */
const RemovalForm = ({ article, onChanged }: Props) => (
  <ReasonForm
    name={`official-article-removal:${article.id}`}
    label="为什么撤下"
    hint={
      article.state === 'published'
        ? '公众号的文章删了就找不回来；网站和小程序上的不动。'
        : '草稿会从公众号草稿箱里删掉。'
    }
    button="确定撤下"
    isDanger
    send={(reason) =>
      callStaff({ method: 'POST', path: stepPath(article, 'removal'), body: { version: article.version, reason } })
    }
    onDone={onChanged}
  />
);
