import { useEffect, useState } from 'react';
import type { ContentLink } from '../../../../contract/primitives';
import type { SearchView } from '../../../../contract/search';
import { KIND_NAMES } from '../../../../domain/content-kind';
import { Field } from '../../../workbench/field';
import { Loading, ProblemNote } from '../../../workbench/notes';
import { useFetched } from '../../../workbench/use-fetched';

const PAUSE_MS = 350;
const FOUND_AT_MOST = 12;
/** As many as the search tells at once: what is of another kind is left out here. */
const ASKED_FOR = 50;

type Kinds = readonly ContentLink['kind'][] | undefined;

interface Props {
  readonly onPick: (link: ContentLink) => void;
  readonly kinds?: Kinds;
}

/** What is found for the words, once the typing rests. */
function useFound(words: string, kinds: Kinds) {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(words.trim()), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [words]);
  const query = new URLSearchParams({ q: asked, limit: String(ASKED_FOR) });
  if (kinds?.length === 1 && kinds[0]) query.set('kind', kinds[0]);
  const answer = useFetched<SearchView>(asked === '' ? null : { path: `/api/search?${query.toString()}` });
  const hits = asked !== '' && answer.state === 'ready' ? answer.data.hits : [];
  const links = hits
    .filter(({ kind }) => !kinds || kinds.includes(kind))
    .slice(0, FOUND_AT_MOST)
    .map(({ kind, id, title }): ContentLink => ({ kind, id, title: title.map(({ text }) => text).join('') }));
  return { asked, answer, links };
}

/** Anything that is published, by words of its title. */
export function FindPublished({ onPick, kinds }: Props) {
  const [words, setWords] = useState('');
  const { asked, answer, links } = useFound(words, kinds);
  return (
    <div className="w-form">
      <Field label="找已经发布的内容">
        {(control) => (
          <input
            {...control}
            type="search"
            value={words}
            maxLength={60}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Field>
      {asked === '' && <p className="w-hint">写几个字，就会列出来。</p>}
      {asked !== '' && answer.state === 'loading' && <Loading what="正在找" />}
      {asked !== '' && answer.state === 'failed' && (
        <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />
      )}
      {asked !== '' && answer.state === 'ready' && (
        <p className="w-hint" role="status">
          {links.length === 0 ? '没有找到，换几个字再找。' : `找到 ${String(links.length)} 条`}
        </p>
      )}
      <ul className="p-picks">
        {links.map((link) => (
          <li key={`${link.kind}/${link.id}`}>
            <button type="button" className="w-button p-pick" onClick={() => onPick(link)}>
              <span>{link.title}</span>
              <span className="w-hint">{KIND_NAMES[link.kind]}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
