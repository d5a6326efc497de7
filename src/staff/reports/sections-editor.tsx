import { useState } from 'react';
import type { ReportDraft } from '../../../contract/annual-report';
import type { Problem } from '../../../contract/error';
import { SECTION_TITLES } from '../../../domain/annual-report/sections';
import { callStaff } from '../../workbench/call';
import { useDraft } from '../../workbench/draft';
import { Field } from '../../workbench/field';
import { Done, ProblemNote } from '../../workbench/notes';
import { reportPath } from './address';
import { paragraphsOf, readable, textOf, unknownCells } from './section-text';

interface Props {
  readonly draft: ReportDraft;
  readonly canWrite: boolean;
  readonly onSaved: (draft: ReportDraft) => void;
}

/** The six sections. A number in the text is a cell of a table, so that text and table cannot disagree. */
export function SectionsEditor({ draft, canWrite, onSaved }: Props) {
  const written = draft.sections.map(textOf);
  const [{ texts }, change, drop] = useDraft(`report.${String(draft.year)}.${draft.scope}`, { texts: written });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState(false);
  const save = async (): Promise<void> => {
    const path = reportPath(draft.year, draft.scope, '/sections');
    const body = { sections: texts.map(paragraphsOf) };
    const got = await callStaff<ReportDraft>({ method: 'PUT', path, body });
    setProblem(got.ok ? null : got.problem);
    setSaved(got.ok);
    if (!got.ok) return;
    drop();
    onSaved(got.data);
  };
  return (
    <section className="w-card" aria-labelledby="sections">
      <h2 id="sections">正文</h2>
      {canWrite && (
        <p className="w-hint">
          一行是一段。花括号里是表里的一格，例如 {'{（一）予以公开，总计}'}
          ，显示时换成那一格的数字，不要把数字直接写死。
        </p>
      )}
      <ProblemNote problem={problem} />
      {saved && <Done>已保存。</Done>}
      {SECTION_TITLES.map((title, index) => {
        const text = texts[index] ?? '';
        const unknown = unknownCells(text);
        return (
          <div key={title} className="y-section">
            {canWrite ? (
              <Field label={title}>
                {(control) => (
                  <textarea
                    {...control}
                    value={text}
                    onChange={(event) =>
                      change({ texts: texts.map((each, place) => (place === index ? event.target.value : each)) })
                    }
                  />
                )}
              </Field>
            ) : (
              <h3>{title}</h3>
            )}
            <div className="y-read">
              {canWrite && unknown.length > 0 && (
                <p className="w-note warn">表里没有这一格：{unknown.join('、')}。请照表里的字写，或者去掉花括号。</p>
              )}
              {canWrite && <p className="w-hint">读起来是：</p>}
              {readable(text, draft.report)
                .split('\n')
                .map((line, place) => (
                  <p key={place}>{line}</p>
                ))}
            </div>
          </div>
        );
      })}
      {canWrite && (
        <div className="w-row">
          <button type="button" className="w-button" onClick={() => void save()}>
            保存正文
          </button>
        </div>
      )}
    </section>
  );
}
