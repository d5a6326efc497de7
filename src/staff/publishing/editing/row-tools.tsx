export interface RowActs {
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
  readonly onDuplicate: (() => void) | undefined;
}

interface Props extends RowActs {
  /** Which one, for a screen reader. */
  readonly name: string;
  /** Without 复制. */
  readonly small?: boolean;
}

/** Up, down, once more, away. */
export function RowTools({ onUp, onDown, onRemove, onDuplicate, name, small = false }: Props) {
  const tool = (text: string, shown: string, act: (() => void) | undefined) => (
    <button
      type="button"
      className="w-button quiet p-tool"
      aria-label={`${text}${name}`}
      title={text}
      disabled={!act}
      onClick={act}
    >
      {shown}
    </button>
  );
  return (
    <div className="p-tools">
      {tool('上移', '↑', onUp)}
      {tool('下移', '↓', onDown)}
      {!small && tool('复制', '复制', onDuplicate)}
      {tool('删除', small ? '×' : '删除', onRemove)}
    </div>
  );
}
