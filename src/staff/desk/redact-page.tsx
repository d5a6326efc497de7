import { useEffect, useState } from 'react';
import type { Problem } from '../../../contract/error';
import { fetchPage } from '../../workbench/call';
import { Loading, ProblemNote } from '../../workbench/notes';
import { attachmentPath } from './case-path';
import { tidyArea, type Area } from './redact-area';
import { AreaLayer } from './redact-layer';

interface Props {
  readonly attachment: string;
  readonly areas: readonly Area[];
  /** Null only shows. */
  readonly onChange: ((areas: readonly Area[]) => void) | null;
}

interface Shown {
  readonly page: number;
  readonly address: string;
}

function usePagePicture(attachment: string, page: number) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [pages, setPages] = useState(1);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let wanted = true;
    let address: string | undefined;
    void fetchPage(attachmentPath(attachment, `/pages/${String(page)}.png`)).then((got) => {
      if (!wanted) return;
      setProblem(got.ok ? null : got.problem);
      if (!got.ok) return;
      address = URL.createObjectURL(got.data.picture);
      setPages(got.data.pages);
      setShown({ page, address });
    });
    return () => {
      wanted = false;
      if (address !== undefined) URL.revokeObjectURL(address);
    };
  }, [attachment, page]);
  return { shown: shown?.page === page ? shown : null, pages, problem };
}

/** A page of the file with the areas that are to be covered. */
export function PageView({ attachment, areas, onChange }: Props) {
  const [page, setPage] = useState(1);
  const { shown, pages, problem } = usePagePicture(attachment, page);
  const others = areas.filter((area) => area.page !== page);
  const here = areas.filter((area) => area.page === page);
  return (
    <section className="w-stack" aria-label={`第 ${String(page)} 页，共 ${String(pages)} 页`}>
      <div className="w-row">
        <button type="button" className="w-button" disabled={page <= 1} onClick={() => setPage(page - 1)}>
          上一页
        </button>
        <span role="status">
          第 {page} 页，共 {pages} 页
        </span>
        <button type="button" className="w-button" disabled={page >= pages} onClick={() => setPage(page + 1)}>
          下一页
        </button>
        {onChange && (
          <button
            type="button"
            className="w-button"
            onClick={() => onChange([...areas, tidyArea({ page, x: 0.3, y: 0.4, width: 0.4, height: 0.05 })])}
          >
            添加一块
          </button>
        )}
      </div>
      {onChange && (
        <p className="w-hint">按住拖动画框。用键盘：添加一块后，方向键移动，Shift 加方向键改大小，Delete 删掉。</p>
      )}
      <ProblemNote problem={problem} />
      {!shown && !problem && <Loading what="正在取来这一页" />}
      {shown && (
        <div className="x-page">
          <img src={shown.address} alt={`第 ${String(page)} 页`} draggable={false} />
          {onChange && <AreaLayer page={page} areas={here} onChange={(next) => onChange([...others, ...next])} />}
        </div>
      )}
    </section>
  );
}
