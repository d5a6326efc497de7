import type { ProofreadingEntry } from '../../../contract/proofreading-desk';

interface Props {
  readonly entry: ProofreadingEntry;
  readonly mayChange: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
}

/** One line of a list with what can be done to it. */
export function EntryLine({ entry, mayChange, onEdit, onRemove, onRestore }: Props) {
  const { words, instead, reason, severity, exceptions, list, isRemoved, isBuiltIn, changedAt } = entry;
  const all = words.join('、');
  const of = <span className="w-hidden">：{all}</span>;
  return (
    <li className="s-line">
      <div className="s-line-text">
        <span className="w-row">
          <span>
            <strong className="w-break">{all}</strong>
            {instead !== '' && ` → ${instead}`}
          </span>
          {list !== 'exception' && severity === 'must' && <span className="w-badge late">必须改</span>}
          {isBuiltIn && changedAt === null && <span className="w-badge">自带</span>}
        </span>
        <span>{reason}</span>
        {exceptions.length > 0 && <span className="w-hint">例外：{exceptions.join('、')}</span>}
      </div>
      {mayChange && (
        <div className="w-row">
          {isRemoved ? (
            <button type="button" className="w-button" onClick={onRestore}>
              放回{of}
            </button>
          ) : (
            <>
              <button type="button" className="w-button" onClick={onEdit}>
                修改{of}
              </button>
              <button type="button" className="w-button" onClick={onRemove}>
                删除{of}
              </button>
            </>
          )}
        </div>
      )}
    </li>
  );
}
