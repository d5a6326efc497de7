import type { PushLine, Pushes } from '../../../contract/push';
import { KIND_NAMES } from '../../../domain/content-kind';
import { ProblemNote } from '../../workbench/notes';
import { toStaff } from '../../workbench/routes';
import { Table } from '../../workbench/table';
import { usePages } from '../../workbench/use-pages';
import { beijingTime, people, STATE_NAMES, STATE_TONES, titleOf } from './words';

const HEADS = ['标题', '状态', '内容', '经办', '发给', '最近改动'] as const;

const reached = ({ state, sums }: PushLine): string =>
  sums.matched === 0
    ? '还没有算'
    : state === 'draft' || state === 'returned'
      ? people(sums.matched)
      : `${people(sums.matched)}，收到 ${String(sums.delivered)}`;

/** The pushes, page after page. */
export function PushTable({ path, first }: { readonly path: string; readonly first: Pushes }) {
  const { rows, hasMore, more, problem } = usePages<PushLine>(path, first);
  return (
    <>
      <Table
        label="推送"
        heads={HEADS}
        rows={rows.map((line) => ({
          key: line.id,
          cells: [
            <span key="to" className="w-row">
              <a className="n-name" href={toStaff('push', { id: line.id })}>
                {titleOf(line)}
              </a>
              {line.isCorrection && <span className="w-badge">更正</span>}
              {line.isChanged && <span className="w-badge very-soon">所依据的条款变了</span>}
            </span>,
            <span key="state" className={`w-badge${STATE_TONES[line.state]}`}>
              {STATE_NAMES[line.state]}
            </span>,
            `${KIND_NAMES[line.about.kind]}：${line.about.title ?? '已撤下'}`,
            line.authorName,
            reached(line),
            beijingTime(line.changedAt),
          ],
        }))}
      />
      <ProblemNote problem={problem} />
      {hasMore && (
        <button type="button" className="w-button" onClick={() => void more()}>
          再看一些
        </button>
      )}
    </>
  );
}
