import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskCase } from '../../../contract/foi-desk';
import type { DeskDraftDiscarded, DeskDraftLine, DeskPutAway } from '../../../contract/foi-draft';
import { civilDate, clockTime, plainDay } from '../../ui/dates';
import { callStaff } from '../../workbench/call';
import { dropDraft } from '../../workbench/draft';
import { useMe } from '../../workbench/me';
import { ProblemNote } from '../../workbench/notes';
import { casePath } from './case-path';

interface Props {
  readonly view: DeskCase;
  readonly acting: string | null;
  readonly onBegin: (kind: string) => void;
  readonly reload: () => Promise<void>;
}

const actName = ({ kind, title }: Pick<DeskDraftLine, 'kind' | 'title'>): string =>
  kind === 'decided' ? '答复' : `“${title}”`;

const REVIEWED: Readonly<Record<'true' | 'false', string>> = {
  true: '法制审核同意的就是这一份，改动后要重新送审。',
  false: '法制审核以后又改过，请重新送审。',
};

/** What colleagues are writing for this case, and what was put away. */
export function Drafts({ view, acting, onBegin, reload }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [discarded, setDiscarded] = useState<{ line: DeskDraftLine; id: string } | null>(null);
  const { id } = view.line;
  const restore = async (kind: string, draft: string): Promise<void> => {
    const path = casePath(id, `/drafts/${kind}/restore`);
    const got = await callStaff<unknown>({ method: 'POST', path, body: { id: draft } });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) setDiscarded(null);
    await reload();
  };
  const discard = async (line: DeskDraftLine): Promise<void> => {
    const path = casePath(id, `/drafts/${line.kind}/discard`);
    const got = await callStaff<DeskDraftDiscarded>({ method: 'POST', path, body: { revision: line.revision } });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) {
      dropDraft(`${id}.${line.kind}`);
      setDiscarded({ line, id: got.data.id });
    }
    await reload();
  };
  const others = view.drafts.filter(({ kind }) => kind !== acting);
  const away = view.putAway.filter((each) => each.id !== discarded?.id);
  if (others.length === 0 && away.length === 0 && !discarded && !problem) return null;
  return (
    <section className="w-card" aria-labelledby="drafts">
      <h2 id="drafts">草稿</h2>
      <ProblemNote problem={problem} />
      {discarded && (
        <div className="w-note" role="status">
          <p>{actName(discarded.line)}的草稿已丢弃，30 天内都能找回。</p>
          <button type="button" className="w-button" onClick={() => void restore(discarded.line.kind, discarded.id)}>
            撤销丢弃
          </button>
        </div>
      )}
      <ul className="c-plain">
        {others.map((line) => (
          <Line key={line.kind} line={line} onBegin={onBegin} onDiscard={() => void discard(line)} />
        ))}
      </ul>
      {away.length > 0 && <PutAway texts={away} onRestore={(each) => void restore(each.kind, each.id)} />}
    </section>
  );
}

interface LineProps {
  readonly line: DeskDraftLine;
  readonly onBegin: (kind: string) => void;
  readonly onDiscard: () => void;
}

function Line({ line, onBegin, onDiscard }: LineProps) {
  const me = useMe();
  const { author, editor, at, kind, reviewed } = line;
  const today = civilDate(at) === civilDate(me.idleEndsAt) ? '' : `${plainDay(at)} `;
  return (
    <li>
      <p>
        {editor} {today}
        {clockTime(at)} {editor === author ? '起草了' : '改了'}
        {actName(line)}
        {editor !== author && <span className="w-hint">（{author}起草）</span>}
      </p>
      {reviewed !== null && <p className="w-hint">{REVIEWED[reviewed ? 'true' : 'false']}</p>}
      <div className="w-row">
        {line.mayWrite && (
          <button type="button" className="w-button" onClick={() => onBegin(kind)}>
            {editor === me.name ? '接着写' : '打开'}
            <span className="w-hidden">：{line.title}</span>
          </button>
        )}
        {!line.mayWrite && line.mayRead && <span className="w-hint">在“法制审核”里看全文。</span>}
        {line.mayWrite && (
          <button type="button" className="w-button quiet" onClick={onDiscard}>
            丢弃<span className="w-hidden">：{line.title}</span>
          </button>
        )}
      </div>
    </li>
  );
}

interface PutAwayProps {
  readonly texts: readonly DeskPutAway[];
  readonly onRestore: (text: DeskPutAway) => void;
}

/** What was discarded, or gave way to another's words. */
const PutAway = ({ texts, onRestore }: PutAwayProps) => (
  <details>
    <summary>可以找回的（{texts.length}）</summary>
    <ul className="c-plain">
      {texts.map((text) => (
        <li key={text.id}>
          <p>
            {text.editor}写的{actName(text)}，{plainDay(text.at)} {clockTime(text.at)}
            {text.as === 'discarded' ? '丢弃' : '被后来的一份换下'}
          </p>
          <button type="button" className="w-button" onClick={() => onRestore(text)}>
            找回<span className="w-hidden">：{text.title}</span>
          </button>
        </li>
      ))}
    </ul>
  </details>
);
