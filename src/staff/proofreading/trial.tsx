import { useState, type ReactNode, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { ProofreadingHit, ProofreadingTrial } from '../../../contract/proofreading-desk';
import { callStaff } from '../../workbench/call';
import { useDraft } from '../../workbench/draft';
import { Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';

interface Tried {
  readonly text: string;
  readonly hits: readonly ProofreadingHit[];
}

/** What the checks find in a text that is typed in; nothing of it is kept on the server. */
export function Trial() {
  const [{ text }, change] = useDraft('proofreading-trial', { text: '' });
  const [tried, setTried] = useState<Tried | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const got = await callStaff<ProofreadingTrial>({
      method: 'POST',
      path: '/api/staff/proofreading/try',
      body: { text },
    });
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) setTried({ text, hits: got.data.hits });
  };
  return (
    <div className="w-stack">
      <form className="w-form" onSubmit={(event) => void ask(event)}>
        <Field label="试一段文字" hint="贴一段稿子，看会查出什么。文字不保存。" most={20_000} text={text}>
          {(control) => (
            <textarea
              {...control}
              required
              rows={6}
              value={text}
              onChange={({ target }) => change({ text: target.value })}
            />
          )}
        </Field>
        <div className="w-row">
          <button type="submit" className="w-button main" disabled={busy || text.trim() === ''}>
            查一查
          </button>
        </div>
      </form>
      <ProblemNote problem={problem} />
      {tried && <Outcome {...tried} />}
    </div>
  );
}

/** The text with the hits marked: one that begins inside another is marked by that one. */
function Marked({ text, hits }: Tried) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { from, to } of hits) {
    if (from < at || to === from) continue;
    pieces.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  pieces.push(text.slice(at));
  return (
    <div className="w-card">
      <p className="w-pre">{pieces}</p>
    </div>
  );
}

function Outcome({ text, hits }: Tried) {
  const musts = hits.filter(({ severity }) => severity === 'must').length;
  return (
    <>
      <p role="status">
        {hits.length === 0
          ? '没有查出问题。'
          : `查出 ${String(hits.length)} 处，其中 ${String(musts)} 处必须改，或者写明理由。`}
      </p>
      <Marked text={text} hits={hits} />
      {hits.length > 0 && (
        <ol className="s-lines" aria-label="查出的问题">
          {hits.map(({ from, to, code, quotation, reason, severity, suggestion }) => (
            <li className="s-line" key={`${String(from)}-${String(to)}-${code}`}>
              <div className="s-line-text">
                <span>
                  <strong className="w-break">{quotation === '' ? '（空）' : quotation}</strong>
                  {suggestion !== null && suggestion !== '' && ` → ${suggestion}`}
                  {severity === 'must' && (
                    <>
                      {' '}
                      <span className="w-badge late">必须改</span>
                    </>
                  )}
                </span>
                <span>{reason}</span>
              </div>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
