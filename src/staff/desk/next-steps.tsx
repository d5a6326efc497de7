import { useState } from 'react';
import type { DeskCase } from '../../../contract/foi-desk';
import { plainDay } from '../../ui/dates';
import { Article } from '../../workbench/notes';
import { CoHandlingNews } from './co-handling/news';

interface Props {
  readonly view: DeskCase;
  readonly acting: string | null;
  readonly onBegin: (kind: string) => void;
}

type Action = DeskCase['actions'][number];

const until = ({ until: last }: Action): string => (last ? `最迟 ${plainDay(last)}` : '');

/** What the law allows today, each with its article: mine as buttons, the others with whose turn it is. */
export function NextSteps({ view, acting, onBegin }: Props) {
  const { kind: urgent } = view.line.next ?? {};
  /** On the phone the first step stands at the bottom, and the others come when asked for. */
  const [open, setOpen] = useState(false);
  const mine = view.actions.filter(({ allowed }) => allowed);
  const others = view.actions.filter(({ allowed }) => !allowed);
  /** Who may not decide may still draft. */
  const drafts = view.mayDraftReply && !mine.some(({ kind }) => kind === 'decided');
  const ordered = [...mine].sort((a, b) => Number(b.kind === urgent) - Number(a.kind === urgent));
  return (
    <aside className={`c-next${open ? ' open' : ''}${acting === null ? '' : ' acting'}`} aria-labelledby="next">
      <div className="w-card">
        <div className="w-row apart">
          <h2 id="next">依法可以做的</h2>
          <button
            type="button"
            className="w-button quiet c-next-toggle"
            aria-expanded={open}
            onClick={() => setOpen((before) => !before)}
          >
            {open ? '收起' : `全部 ${String(view.actions.length)} 项`}
          </button>
        </div>
        {view.clock.consultations.some(({ notice }) => notice === 'owed') && (
          <div className="w-note warn">
            <p>
              为公共利益公开，要先书面告知第三方，才能送达申请人。
              <Article name="条例第三十二条" />
            </p>
          </div>
        )}
        {ordered.length === 0 && !drafts && (
          <p className="w-hint">
            {view.sight === 'asked' ? '由别的部门承办，你部门只提意见。' : '现在没有轮到你的步骤。'}
          </p>
        )}
        <ul className="c-actions">
          {ordered.map((action) => (
            <li key={action.kind}>
              <button
                type="button"
                className={action.kind === urgent ? 'w-button main' : 'w-button'}
                aria-pressed={acting === action.kind}
                onClick={() => {
                  setOpen(false);
                  onBegin(action.kind);
                }}
              >
                {action.title}
              </button>
              <p className="w-hint">
                {until(action)} <Article name={action.article} />
              </p>
            </li>
          ))}
          {drafts && (
            <li>
              <button
                type="button"
                className="w-button"
                aria-pressed={acting === 'decided'}
                onClick={() => {
                  setOpen(false);
                  onBegin('decided');
                }}
              >
                {view.drafts.some(({ kind }) => kind === 'decided') ? '接着起草答复' : '起草答复'}
              </button>
              <p className="w-hint">写好送法制审核，由负责人决定。</p>
            </li>
          )}
        </ul>
        <CoHandlingNews view={view} />
        {others.length > 0 && (
          <details open={ordered.length === 0}>
            <summary>轮到别人的（{others.length}）</summary>
            <ul className="c-actions others">
              {others.map((action) => (
                <li key={action.kind}>
                  <span>{action.title}</span>
                  <p className="w-hint">
                    轮到{action.whose}。{until(action)} <Article name={action.article} />
                  </p>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </aside>
  );
}
