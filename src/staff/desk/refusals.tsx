import { optionsOf } from '../../ui/options';
import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { RefusalReview, RefusalReviewLine, RefusalReviews } from '../../../contract/foi-afterwards';
import { plainDate } from '../../ui/dates';
import { callStaff } from '../../workbench/call';
import { Dialog } from '../../workbench/dialog';
import { Choice, faultOf, Field } from '../../workbench/field';
import { Frame } from '../../workbench/frame';
import { Article, Empty, Loading, ProblemNote } from '../../workbench/notes';
import { toStaff } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';
import { Table } from '../../workbench/table';
import { casePath } from './case-path';
import { replyName, REVIEW_OUTCOMES } from './words';

const PATH = '/api/staff/foi/refusal-reviews';

export default function Refusals() {
  return (
    <Frame title="不公开的信息复查" needs={['foi.refusal-review']}>
      <List />
    </Frame>
  );
}

/** What was refused in earlier years is looked at again every year. @source 条例第十八条 */
function List() {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const cursor = cursors.at(-1);
  const answer = useFetched<RefusalReviews>({
    path: cursor === undefined ? PATH : `${PATH}?cursor=${encodeURIComponent(cursor)}`,
  });
  const [at, setAt] = useState<RefusalReviewLine | null>(null);
  return (
    <div className="w-stack">
      <h1>
        不公开的信息复查
        <Article name="条例第十八条" />
      </h1>
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && (
        <>
          <p>
            {answer.data.year} 年还有 {answer.data.undone} 件没有复查。情况变了、可以公开的，应当公开。
          </p>
          {answer.data.items.length === 0 ? (
            <Empty>没有要复查的。</Empty>
          ) : (
            <RefusalTable lines={answer.data.items} onReview={setAt} />
          )}
          <div className="w-row">
            {cursors.length > 0 && (
              <button type="button" className="w-button" onClick={() => setCursors(cursors.slice(0, -1))}>
                上一页
              </button>
            )}
            {answer.data.nextCursor !== null && (
              <button
                type="button"
                className="w-button"
                onClick={() => setCursors([...cursors, answer.data.nextCursor ?? ''])}
              >
                下一页
              </button>
            )}
          </div>
        </>
      )}
      {at && <Review line={at} onClose={() => setAt(null)} reload={answer.reload} />}
    </div>
  );
}

interface TableProps {
  readonly lines: readonly RefusalReviewLine[];
  readonly onReview: (line: RefusalReviewLine) => void;
}

const RefusalTable = ({ lines, onReview }: TableProps) => (
  <Table
    label="要复查的不公开信息"
    heads={['办件', '当时的答复', '今年的复查']}
    rows={lines.map((line) => ({
      key: line.case,
      cells: [
        <a key="case" href={toStaff('case', { id: line.case })}>
          {line.number} {line.title}
        </a>,
        `${replyName(line.reply)}，${plainDate(line.refusedOn)}`,
        line.review ? (
          `${REVIEW_OUTCOMES[line.review.outcome]}（${line.review.by}）：${line.review.ground}`
        ) : (
          <button key="review" type="button" className="w-button" onClick={() => onReview(line)}>
            复查<span className="w-hidden">：{line.number}</span>
          </button>
        ),
      ],
    }))}
  />
);

interface ReviewProps {
  readonly line: RefusalReviewLine;
  readonly onClose: () => void;
  readonly reload: () => Promise<void>;
}

function Review({ line, onClose, reload }: ReviewProps) {
  const [outcome, setOutcome] = useState<RefusalReview['outcome'] | ''>('');
  const [ground, setGround] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const body = { outcome, ground: ground.trim() };
    const got = await callStaff<unknown>({ method: 'POST', path: casePath(line.case, '/refusal-review'), body });
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    await reload();
    onClose();
  };
  return (
    <Dialog title={`复查：${line.number}`} onClose={onClose}>
      <form className="w-form" onSubmit={(event) => void send(event)}>
        <ProblemNote problem={problem} />
        <Choice
          label="结论"
          value={outcome}
          options={optionsOf(REVIEW_OUTCOMES)}
          onChange={setOutcome}
          fault={faultOf(problem, 'outcome')}
        />
        <Field label="理由" fault={faultOf(problem, 'ground')} most={2_000} text={ground}>
          {(control) => (
            <textarea
              {...control}
              required
              minLength={2}
              value={ground}
              onChange={(event) => setGround(event.target.value)}
            />
          )}
        </Field>
        <div className="w-row end">
          <button type="submit" className="w-button main" disabled={outcome === ''}>
            记下
          </button>
        </div>
      </form>
    </Dialog>
  );
}
