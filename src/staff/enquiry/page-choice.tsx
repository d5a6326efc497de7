import { useCallback, useEffect, useState } from 'react';
import type { AnswerPages } from '../../../contract/enquiry-desk';
import type { Problem } from '../../../contract/error';
import { KIND_NAMES } from '../../../domain/content-kind';
import { callStaff } from '../../workbench/call';
import { Choice, Field, type Fault } from '../../workbench/field';
import { Loading, ProblemNote } from '../../workbench/notes';
import { PageLink } from './subject';

export type AnswerPage = Pick<AnswerPages['items'][number], 'kind' | 'id' | 'title'>;

interface Props {
  /** What is looked for at first. */
  readonly first: string;
  readonly page: AnswerPage | null;
  readonly onChoose: (page: AnswerPage) => void;
  readonly fault: Fault | undefined;
}

const LONGEST = 200;
const keyOf = ({ kind, id }: AnswerPage): string => `${kind}/${id}`;

function useFound(first: string) {
  const [found, setFound] = useState<readonly AnswerPages['items'][number][] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const find = useCallback(async (q: string): Promise<void> => {
    if (q.trim() === '') return;
    setBusy(true);
    const got = await callStaff<AnswerPages>({ method: 'POST', path: '/api/staff/enquiries/answers', body: { q } });
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) setFound(got.data.items);
  }, []);
  // The question itself is the first thing to look for.
  useEffect(() => void find(first), [find, first]);
  return { found, problem, busy, find };
}

/** Chooses the published page that answers, by looking for it: nobody types an address. */
export function PageChoice({ first, page, onChoose, fault }: Props) {
  const beginning = Array.from(first).slice(0, LONGEST).join('');
  const [sought, setSought] = useState(beginning);
  const { found, problem, busy, find } = useFound(beginning);
  const listed = found ?? [];
  const passages = new Map(listed.map((each) => [keyOf(each), each.passage]));
  const options: readonly AnswerPage[] = page && !passages.has(keyOf(page)) ? [page, ...listed] : listed;
  return (
    <div className="w-stack">
      <Field label="找发布了的内容" hint="问答、图解、政策文件、通知和发布会都能找。刚发布的也找得到。">
        {(control) => (
          <div className="s-find">
            <input
              {...control}
              type="search"
              maxLength={LONGEST}
              value={sought}
              onChange={(event) => setSought(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                void find(sought);
              }}
            />
            <button type="button" className="w-button" disabled={busy} onClick={() => void find(sought)}>
              找
            </button>
          </div>
        )}
      </Field>
      <ProblemNote problem={problem} />
      {busy && found === null && <Loading what="正在找" />}
      {found?.length === 0 && <p className="w-hint">没有找到，换几个词再找。</p>}
      {options.length > 0 && (
        <Choice
          label="用哪一页答复"
          value={page === null ? '' : keyOf(page)}
          options={options.map((each) => ({
            value: keyOf(each),
            label: `${each.title}（${KIND_NAMES[each.kind]}）`,
            hint: passages.get(keyOf(each)) || undefined,
          }))}
          onChange={(key) => {
            const chosen = options.find((each) => keyOf(each) === key);
            if (chosen) onChoose({ kind: chosen.kind, id: chosen.id, title: chosen.title });
          }}
          fault={fault}
        />
      )}
      {page !== null && (
        <p>
          打开看看：
          <PageLink page={page} />
        </p>
      )}
    </div>
  );
}
