import { useState, type SyntheticEvent } from 'react';
import type { Topic } from '../../../contract/directory';
import type { Problem } from '../../../contract/error';
import type { FoiMakePublic } from '../../../contract/foi-afterwards';
import type { DeskCase } from '../../../contract/foi-desk';
import { callStaff } from '../../workbench/call';
import { useDraft } from '../../workbench/draft';
import { faultOf, Field } from '../../workbench/field';
import { useMe } from '../../workbench/me';
import { Article, ProblemNote } from '../../workbench/notes';
import { useFetched } from '../../workbench/use-fetched';
import { casePath } from './case-path';

interface Props {
  readonly view: DeskCase;
  readonly reload: () => Promise<void>;
}

/** Rows of the yearly report in which something was released: 予以公开, 部分公开. */
const RELEASED = ['3.1', '3.2'];

/** What was released to one becomes public for all. @source 条例第四十四条 */
export function MakePublic({ view, reload }: Props) {
  const me = useMe();
  const { row } = view.clock.report;
  const ended = view.line.state === 'served' || view.line.state === 'archived';
  if (!me.can('foi.make-public') || view.madePublic || !ended || row === null || !RELEASED.includes(row)) return null;
  return <PublicForm view={view} reload={reload} />;
}

function PublicForm({ view, reload }: Props) {
  const me = useMe();
  const { id, holder } = view.line;
  const topics = useFetched<{ items: Topic[] }>({ path: '/api/topics' });
  const [draft, change, drop] = useDraft(`${id}.public`, { title: '', body: '', topic: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const body: FoiMakePublic = {
      title: draft.title.trim(),
      body: draft.body.trim(),
      department: holder?.id ?? me.department.id,
      topics: [draft.topic],
    };
    const got = await callStaff<unknown>({ method: 'POST', path: casePath(id, '/public'), body });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) {
      drop();
      await reload();
    }
    setBusy(false);
  };
  return (
    <section className="w-card" aria-labelledby="public">
      <details>
        <summary>
          <strong id="public">主动公开给所有人</strong>
          <Article name="条例第四十四条" />
        </summary>
        <form className="w-form" onSubmit={(event) => void send(event)}>
          <p className="w-hint">只写信息本身，不能出现申请人是谁、为什么申请。发布后所有人都能看到。</p>
          <ProblemNote problem={problem} />
          <Field label="标题" fault={faultOf(problem, 'title')} most={120} text={draft.title}>
            {(control) => (
              <input
                {...control}
                required
                minLength={4}
                value={draft.title}
                onChange={(event) => change({ title: event.target.value })}
              />
            )}
          </Field>
          <Field label="内容" fault={faultOf(problem, 'body')} most={50_000} text={draft.body}>
            {(control) => (
              <textarea
                {...control}
                required
                minLength={10}
                value={draft.body}
                onChange={(event) => change({ body: event.target.value })}
              />
            )}
          </Field>
          <Field label="主题" fault={faultOf(problem, 'topics')}>
            {(control) => (
              <select
                {...control}
                required
                value={draft.topic}
                onChange={(event) => change({ topic: event.target.value })}
              >
                <option value="">请选择</option>
                {topics.state === 'ready' &&
                  topics.data.items.map((topic) => (
                    <option key={topic.id} value={topic.id}>
                      {topic.name}
                    </option>
                  ))}
              </select>
            )}
          </Field>
          <div className="w-row">
            <button type="submit" className="w-button main" disabled={busy}>
              发布
            </button>
          </div>
        </form>
      </details>
    </section>
  );
}
