import type { GazetteSearchHit, GazetteSearchResult } from '../../../contract/gazette';
import { pagesName } from '../../../domain/gazette/issue';
import { useAnswer } from '../../platform/answers';
import { to, toContent } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Answered, Empty } from '../../ui/states';

/** The articles of an issue that have the words; a passage opens where it stands. */
export function FoundInIssue({ issue, words }: { readonly issue: string; readonly words: string }) {
  const path = `/api/gazette/search?issue=${encodeURIComponent(issue)}&q=${encodeURIComponent(words)}`;
  const answer = useAnswer<GazetteSearchResult>(path);
  return (
    <Box live="polite">
      <Answered answer={answer}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={`这一期里没有找到“${words}”。`}>
              <Link className="button ghost" to={to('search', { q: words, kind: 'gazette-articles' })}>
                在各期里找
              </Link>
            </Empty>
          ) : (
            <Box className="stack">
              <Box className="meta">{`这一期里有 ${String(items.length)} 篇讲到“${words}”`}</Box>
              {items.map((hit) => (
                <Hit key={hit.id} hit={hit} />
              ))}
            </Box>
          )
        }
      </Answered>
    </Box>
  );
}

function Hit({ hit }: { readonly hit: GazetteSearchHit }) {
  const { id, title, section, passages } = hit;
  return (
    <Box as="section" className="card flush" label={title}>
      <Box as="ul">
        <Box as="li" className="line">
          <Link className="line-link" to={toContent('gazette-articles', id)}>
            <Box as="h3" className="row-name">
              {title}
            </Box>
            <Box className="meta">{`${section} · ${pagesName(hit)}`}</Box>
          </Link>
        </Box>
        {passages.map(({ anchor, excerpt }) => (
          <Box as="li" key={anchor} className="line">
            <Link className="line-link" to={toContent('gazette-articles', id, anchor)}>
              {excerpt}
            </Link>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
