import type { SearchEntry } from '../../../contract/search-desk';

interface Props {
  readonly entry: SearchEntry;
  readonly mayChange: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

const Meant = ({ entry: { list, meant, targetTitle } }: { readonly entry: SearchEntry }) => {
  if (meant.length === 0) return null;
  if (list !== 'best-bets') return <span>→ {meant.join('、')}</span>;
  if (targetTitle) return <span>→ {targetTitle}</span>;
  return (
    <span>
      → {meant.join('')} <span className="w-badge late">这一页已经不在网上</span>
    </span>
  );
};

/** One line of a table with what can be done to it. */
export function EntryLine({ entry, mayChange, onEdit, onRemove }: Props) {
  const words = entry.words.join('、');
  const of = <span className="w-hidden">：{words}</span>;
  return (
    <li className="s-line">
      <div className="s-line-text">
        <strong className="w-break">{words}</strong>
        <Meant entry={entry} />
      </div>
      {mayChange && (
        <div className="w-row">
          <button type="button" className="w-button" onClick={onEdit}>
            修改{of}
          </button>
          <button type="button" className="w-button" onClick={onRemove}>
            删除{of}
          </button>
        </div>
      )}
    </li>
  );
}
