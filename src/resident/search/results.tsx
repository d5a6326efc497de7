import type { SearchView } from '../../../contract/search';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Tap } from '../../ui/primitives/tap';
import { WithoutScript } from '../../ui/primitives/without-script';
import { Failed, Loading } from '../../ui/states';
import { AnswerCard } from './answer-card';
import { addressOf, FACETS, PAGE_SIZE, type Asked } from './asked';
import { Facets } from './facets';
import { HitCard } from './hit-card';
import { NothingFound } from './nothing-found';
import { useResults, type Found } from './use-results';

interface ResultsProps {
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

/** What was found: the answer first, then the list, and ways to narrow it down. */
export function Results({ asked, onAsk }: ResultsProps) {
  const found = useResults(asked);
  const { results, hits } = found;
  if (results.state === 'loading')
    return (
      <>
        <Box className="meta">{`正在找“${asked.q}”…`}</Box>
        <Loading />
      </>
    );
  if (results.state === 'failed')
    return (
      <>
        <Failed title={results.problem.title} retry={results.retry} />
        <WithoutScript>
          <Link className="plain" to={addressOf(asked)}>
            重新打开这一页
          </Link>
        </WithoutScript>
      </>
    );
  const { view } = results;
  const isWhole = asked.from === 0 && FACETS.every((facet) => asked[facet] === '');
  return (
    <>
      <SearchedFor view={view} asked={asked} onAsk={onAsk} />
      {view.answer === undefined || !isWhole ? null : <AnswerCard answer={view.answer} />}
      {hits.length === 0 && isWhole ? (
        <NothingFound q={asked.q} help={view.help} />
      ) : (
        <>
          <Facets facets={view.facets} asked={asked} onAsk={onAsk} />
          <Box className="meta" live="polite">
            {`${view.capped ? '约 ' : ''}${String(view.total)} 条结果`}
          </Box>
          <Before asked={asked} onAsk={onAsk} />
          <Box as="ul" className="stack">
            {hits.map((hit) => (
              <HitCard key={`${hit.kind}/${hit.id}`} hit={hit} />
            ))}
          </Box>
          <End found={found} q={asked.q} />
        </>
      )}
    </>
  );
}

/** Other words were searched than were typed: it is said, and the typed ones can be had. */
function SearchedFor({ view: { searchedFor, beside }, asked, onAsk }: ResultsProps & { readonly view: SearchView }) {
  if (searchedFor === undefined && beside === undefined) return null;
  const exactly = { ...asked, exact: true, from: 0 };
  return (
    <Box className="card hint" role="status">
      {searchedFor === undefined ? null : <Box as="p">{`已按“${searchedFor}”搜索。`}</Box>}
      {beside === undefined ? null : (
        <Box as="p">{`也按文件里的说法${beside.map((term) => `“${term}”`).join('')}找了。`}</Box>
      )}
      <Link className="plain" to={addressOf(exactly)} onTap={() => onAsk(exactly)}>
        {`仍搜索原词“${asked.q}”`}
      </Link>
    </Box>
  );
}

/** The page begins behind the first result: the ones before are to be had. */
function Before({ asked, onAsk }: ResultsProps) {
  if (asked.from === 0) return null;
  const before = { ...asked, from: Math.max(0, asked.from - PAGE_SIZE) };
  return (
    <Link className="plain" to={addressOf(before)} onTap={() => onAsk(before)}>
      看前面的
    </Link>
  );
}

interface EndProps {
  readonly found: Found;
  readonly q: string;
}

function End({ found: { next, following, more }, q }: EndProps) {
  if (next === 'none')
    return (
      <>
        <Box className="list-end meta">没有更多了</Box>
        <NotAmongThem q={q} />
      </>
    );
  return (
    <Box className="list-end">
      {next === 'failed' ? <Box as="p">没有取到，请再试一次。</Box> : null}
      {next === 'there' ? (
        <Link className="button ghost" to={addressOf(following)} onTap={more}>
          看更多
        </Link>
      ) : (
        <Tap className="button ghost" onTap={more} disabled={next === 'loading'}>
          {next === 'loading' ? '正在取…' : '再试一次'}
        </Tap>
      )}
    </Box>
  );
}

/** What was found may not be what was meant; then there are people to ask. */
const NotAmongThem = ({ q }: Pick<EndProps, 'q'>) => (
  <Box as="section" className="card stack-small" label="没有想找的">
    <Box as="h2">没有想找的？</Box>
    <Box className="toolbar">
      <Link className="plain" to={to('enquiry', { text: q })}>
        提个问题
      </Link>
      <Link className="plain" to={to('foiApply', { description: q })}>
        申请公开
      </Link>
    </Box>
  </Box>
);
