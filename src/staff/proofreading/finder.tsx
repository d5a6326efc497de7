import { WordFinder } from '../../workbench/word-finder';

export type Show = 'all' | 'own' | 'removed';

const SHOWS: Readonly<Record<Show, string>> = { all: '在用的', own: '本单位加的、改的', removed: '删掉的' };

interface Props {
  readonly show: Show;
  readonly onFind: (words: string) => void;
  readonly onShow: (show: Show) => void;
}

/** Looks for a line by its words, and narrows down which are listed. */
export function Finder({ show, onFind, onShow }: Props) {
  return (
    <>
      <WordFinder label="在表里查找" onFind={onFind} />
      <div className="s-parts" role="group" aria-label="看哪些">
        {(Object.keys(SHOWS) as Show[]).map((each) => (
          <button key={each} type="button" className="d-view" aria-pressed={each === show} onClick={() => onShow(each)}>
            {SHOWS[each]}
          </button>
        ))}
      </div>
    </>
  );
}
