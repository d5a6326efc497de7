import type { OfficialPiece } from '../../../contract/official-account';
import { KIND_NAMES } from '../../../domain/content-kind';
import { isUnderWay } from '../../../domain/official-account';
import { Frame } from '../../workbench/frame';
import { Loading, ProblemNote } from '../../workbench/notes';
import { hasResidentPage, toResidentPage } from '../../workbench/resident-pages';
import { pageQuery, STAFF_PAGES } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';
import { useFollowing } from '../../workbench/use-following';
import { ArticleCard } from './article-card';
import { ArticlePreview } from './article-preview';
import { Channels } from './channels';
import { NotConnected } from './not-connected';
import { WordsForm } from './words-form';

const EVERY_MS = 2_000;

export default function Piece() {
  return (
    <Frame title="公众号文章" needs={['official-account.read']}>
      <OnePiece />
    </Frame>
  );
}

/** Where a piece stands in each channel, and its article: worded, looked at, published, taken away. */
function OnePiece() {
  const { kind = '', id = '' } = pageQuery();
  const path = `/api/staff/official-account/pieces/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`;
  const answer = useFetched<OfficialPiece>({ path });
  const isMoving = answer.state === 'ready' && answer.data.articles.some(({ state }) => isUnderWay(state));
  const { refresh } = answer;
  useFollowing(isMoving, refresh, EVERY_MS);
  return (
    <div className="w-stack">
      <p>
        <a className="w-back" href={STAFF_PAGES.officialAccount}>
          ‹ 公众号
        </a>
      </p>
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && (
        <>
          <ProblemNote problem={answer.problem} />
          <Ready piece={answer.data} path={path} onChanged={() => void refresh()} />
        </>
      )}
    </div>
  );
}

interface Props {
  readonly piece: OfficialPiece;
  readonly path: string;
  readonly onChanged: () => void;
}

function Ready({ piece, path, onChanged }: Props) {
  const { about, articles, fault } = piece;
  const [latest] = articles;
  const mayWrite = piece.mayWrite || (latest?.acts.includes('write') ?? false);
  return (
    <>
      <div className="w-row">
        <h1>{about.title}</h1>
        <span className="w-badge">{KIND_NAMES[about.kind]}</span>
        {hasResidentPage(about.kind) && (
          <a className="w-back" href={toResidentPage(about.kind, about.id)} target="_blank" rel="noreferrer">
            看群众看到的页面
          </a>
        )}
      </div>
      {!piece.connected && <NotConnected />}
      {fault !== null && <div className="w-note bad">{fault}</div>}
      <div className="g-columns">
        <div className="w-stack">
          {articles.map((article) => (
            <ArticleCard key={article.id} article={article} onChanged={onChanged} />
          ))}
          {mayWrite && fault === null && (
            <WordsForm key={latest?.version ?? 0} piece={piece} article={latest} path={path} onChanged={onChanged} />
          )}
          <Channels piece={piece} />
        </div>
        <ArticlePreview piece={piece} />
      </div>
    </>
  );
}
