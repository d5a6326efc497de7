interface PageStepsProps {
  readonly total: number;
  /** Number of the first line that is shown, from 0. */
  readonly from: number;
  /** How many lines a page has. */
  readonly size: number;
  readonly onGo: (from: number) => void;
}

/** The page before and the next, and where one is. */
export function PageSteps({ total, from, size, onGo }: PageStepsProps) {
  if (total <= size) return null;
  return (
    <div className="w-row">
      <button type="button" className="w-button" disabled={from === 0} onClick={() => onGo(Math.max(0, from - size))}>
        上一页
      </button>
      <span className="w-hint">
        第 {from + 1} 到 {Math.min(total, from + size)} 条
      </span>
      <button type="button" className="w-button" disabled={from + size >= total} onClick={() => onGo(from + size)}>
        下一页
      </button>
    </div>
  );
}
