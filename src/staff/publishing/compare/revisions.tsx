import { useState } from 'react';
import type { ManuscriptView } from '../../../../contract/manuscript';
import type {
  ManuscriptRevision,
  ManuscriptRevisionList,
  ManuscriptRevisionView,
} from '../../../../contract/manuscript-text';
import { clockTime, plainDay } from '../../../ui/dates';
import { callStaff } from '../../../workbench/call';
import { Loading, ProblemNote } from '../../../workbench/notes';
import { useFetched } from '../../../workbench/use-fetched';
import { usePages } from '../../../workbench/use-pages';
import type { Problem } from '../../../../contract/error';
import { useNameOf } from '../look-up/names';
import { manuscriptPath } from '../manuscript-path';
import { ChangedText } from './changed-text';
import { differencesOf } from './differences';

interface Props {
  readonly view: ManuscriptView;
  /** Called when an older one was brought back. */
  readonly onRestored: () => Promise<void>;
}

/** 修订记录: every saved state, two of them side by side, and the way back to one. */
export function Revisions({ view, onRestored }: Props) {
  const path = `${manuscriptPath(view.id, '/revisions')}?limit=50`;
  const answer = useFetched<ManuscriptRevisionList>({ path });
  if (answer.state === 'loading') return <Loading what="正在取来修订记录" />;
  if (answer.state === 'failed') return <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />;
  const done = async (): Promise<void> => {
    await onRestored();
    await answer.reload();
  };
  return <RevisionList key={view.revision} view={view} path={path} first={answer.data} onRestored={done} />;
}

const whenOf = ({ at }: Pick<ManuscriptRevision, 'at'>): string => `${plainDay(at)} ${clockTime(at)}`;

interface ListProps extends Props {
  readonly path: string;
  readonly first: ManuscriptRevisionList;
}

function RevisionList({ view, path, first, onRestored }: ListProps) {
  const { rows, hasMore, more, problem } = usePages(path, first);
  const [older, setOlder] = useState<number | null>(rows[1]?.revision ?? null);
  const [newer, setNewer] = useState<number | null>(rows[0]?.revision ?? null);
  return (
    <div className="w-stack">
      <section className="w-card" aria-label="修订记录">
        <h2>修订记录</h2>
        <p className="w-hint">每次保存都留着。选两份来比；恢复旧的一份，会存成新的一份，什么也不会丢。</p>
        <ol className="p-revisions">
          {rows.map((each) => (
            <li key={each.revision}>
              <span>
                <strong>第 {each.revision} 份</strong>&emsp;{each.by.name}，{whenOf(each)}
                {each.autosave && <span className="w-hint">&emsp;自动保存</span>}
                {each.restoredFrom !== null && <span className="w-badge">由第 {each.restoredFrom} 份恢复</span>}
              </span>
              <span className="w-row">
                <label className="p-radio">
                  <input
                    type="radio"
                    name="older"
                    checked={older === each.revision}
                    onChange={() => setOlder(each.revision)}
                  />
                  旧<span className="w-hidden">：第 {each.revision} 份</span>
                </label>
                <label className="p-radio">
                  <input
                    type="radio"
                    name="newer"
                    checked={newer === each.revision}
                    onChange={() => setNewer(each.revision)}
                  />
                  新<span className="w-hidden">：第 {each.revision} 份</span>
                </label>
              </span>
            </li>
          ))}
        </ol>
        <ProblemNote problem={problem} />
        {hasMore && (
          <button type="button" className="w-button" onClick={() => void more()}>
            再看前面的
          </button>
        )}
      </section>
      {older !== null && newer !== null && older !== newer && (
        <Comparison view={view} older={older} newer={newer} onRestored={onRestored} />
      )}
    </div>
  );
}

interface ComparisonProps extends Props {
  readonly older: number;
  readonly newer: number;
}

/** Two of them, field by field, with the changed words marked. */
function Comparison({ view, older, newer, onRestored }: ComparisonProps) {
  const pathOf = (revision: number): string => manuscriptPath(view.id, `/revisions/${String(revision)}`);
  const before = useFetched<ManuscriptRevisionView>({ path: pathOf(older) });
  const after = useFetched<ManuscriptRevisionView>({ path: pathOf(newer) });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const nameOf = useNameOf([
    before.state === 'ready' && before.data.content,
    after.state === 'ready' && after.data.content,
  ]);
  for (const answer of [before, after])
    if (answer.state === 'failed') return <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />;
  if (before.state !== 'ready' || after.state !== 'ready') return <Loading what="正在比较" />;
  const found = differencesOf(before.data.content, after.data.content, before.data.content, nameOf);
  const restore = async (): Promise<void> => {
    setBusy(true);
    const body = { base: view.revision };
    const got = await callStaff<unknown>({ method: 'POST', path: `${pathOf(older)}/restore`, body });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) await onRestored();
    setBusy(false);
  };
  return (
    <section className="w-card" aria-label="两份的不同">
      <div className="w-row apart">
        <h2>
          第 {older} 份和第 {newer} 份：{found.length === 0 ? '一样' : `${String(found.length)} 处不同`}
        </h2>
        {view.mayWrite && (
          <button type="button" className="w-button" disabled={busy} onClick={() => void restore()}>
            恢复第 {older} 份
          </button>
        )}
      </div>
      <ProblemNote problem={problem} />
      {found.map(({ key, label, mine, theirs }) => (
        <section key={key} className="p-conflict" aria-label={label}>
          <h3>{label}</h3>
          <div className="p-sides">
            <div className="p-version">
              <span className="w-hint">第 {older} 份</span>
              <ChangedText before={mine} after={theirs} shows="before" />
            </div>
            <div className="p-version">
              <span className="w-hint">第 {newer} 份</span>
              <ChangedText before={mine} after={theirs} shows="after" />
            </div>
          </div>
        </section>
      ))}
    </section>
  );
}
