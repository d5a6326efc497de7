import { useCallback, useState } from 'react';
import type { Problem } from '../../../../contract/error';
import type { ManuscriptView } from '../../../../contract/manuscript';
import { callStaff } from '../../../workbench/call';
import { useMe } from '../../../workbench/me';
import { ProblemNote } from '../../../workbench/notes';
import { issueWords, placeName } from '../issue-words';
import { useNameOf } from '../look-up/names';
import { manuscriptPath } from '../manuscript-path';
import { FindingNote } from './finding-note';
import { MarkedText } from './marked-text';
import type { Passage } from './passage';
import { passagesOf } from './passages';
import { RemarkForm, type Selected } from './remark-form';
import { RemarkNote } from './remark-note';
import { useSelected } from './use-selected';

export interface ReviewProps {
  readonly view: ManuscriptView;
  readonly put: (view: ManuscriptView) => void;
}

/** 审阅: what is written as it is read, with what was found and remarked beside the words it is about. */
export function Review({ view, put }: ReviewProps) {
  const mayRemark = useMe().can('publishing.remark');
  const nameOf = useNameOf([view.content]);
  const [writing, setWriting] = useState<Selected | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { selected, root } = useSelected();
  const passages = passagesOf(view.kind, view.content, nameOf);
  const change = useCallback(
    async (beneath: string, body: unknown): Promise<boolean> => {
      const got = await callStaff<ManuscriptView>({ method: 'POST', path: manuscriptPath(view.id, beneath), body });
      setProblem(got.ok ? null : got.problem);
      if (got.ok) put(got.data);
      return got.ok;
    },
    [view.id, put],
  );
  const places = new Set(passages.map(({ place }) => place));
  // What is about no passage that is shown stands above them all.
  const isShown = (path: string | null): boolean => path !== null && places.has(path);
  const loose = view.findings.filter(({ field }) => !isShown(field));
  const general = view.remarks.filter(({ foundAt }) => !isShown(foundAt));
  const issues = view.issues.filter(({ field }) => !isShown(field));
  return (
    <div className="w-stack">
      <ProblemNote problem={problem} />
      {mayRemark && selected && !writing && (
        <div className="p-selected">
          <button
            type="button"
            className="w-button main"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => setWriting(selected)}
          >
            批注“{selected.quotation.slice(0, 12)}
            {selected.quotation.length > 12 ? '……' : ''}”
          </button>
        </div>
      )}
      {writing && (
        <RemarkForm
          selected={writing}
          onSend={async (text) => {
            const body = { path: writing.path, quotation: writing.quotation, text };
            if (await change('/remarks', body)) setWriting(null);
          }}
          onClose={() => setWriting(null)}
        />
      )}
      <Summary view={view} />
      {(issues.length > 0 || loose.length > 0 || general.length > 0) && (
        <section className="w-card" aria-label="整篇的意见">
          <h2>整篇</h2>
          {issues.map((issue, index) => (
            <p key={`${issue.code}${String(index)}`} className="p-finding must">
              <span className="w-badge late">要处理</span> {issue.field && `${placeName(view.content, issue.field)}：`}
              {issueWords(issue, view.content).text}
            </p>
          ))}
          {loose.map((finding, index) => (
            <FindingNote key={index} finding={finding} mayOverride={view.mayWrite} change={change} />
          ))}
          {general.map((remark) => (
            <RemarkNote key={remark.id} remark={remark} change={change} />
          ))}
        </section>
      )}
      <section className="w-card p-read" aria-label="稿件全文" ref={root}>
        <div className="w-row apart">
          <h2>稿件全文</h2>
          {mayRemark && (
            <button type="button" className="w-button" onClick={() => setWriting({ path: '', quotation: '' })}>
              批注整篇
            </button>
          )}
        </div>
        {mayRemark && <p className="w-hint">选中几个字，就能批注；也可以点每段后面的“批注”。</p>}
        {passages.map((passage) => (
          <OnePassage
            key={passage.place}
            passage={passage}
            view={view}
            change={change}
            onRemark={mayRemark ? setWriting : null}
          />
        ))}
      </section>
    </div>
  );
}

const Summary = ({ view: { issues, findings, remarks } }: { readonly view: ManuscriptView }) => {
  const must = issues.length + findings.filter(({ severity, override }) => severity === 'must' && !override).length;
  const should = findings.filter(({ severity, override }) => severity === 'should' && !override).length;
  const open = remarks.filter(({ resolved }) => resolved === null).length;
  const isClean = must + should + open === 0;
  return (
    <div className={isClean ? 'w-note good' : 'w-note warn'}>
      {isClean
        ? '自动检查没有发现问题，也没有没处理的批注。'
        : `自动检查：${String(must)} 处要处理，${String(should)} 处请看看；没处理的批注 ${String(open)} 条。`}
    </div>
  );
};

interface PassageProps {
  readonly passage: Passage;
  readonly view: ManuscriptView;
  readonly change: (beneath: string, body: unknown) => Promise<boolean>;
  /** Null where the reader only looks on. */
  readonly onRemark: ((selected: Selected) => void) | null;
}

function OnePassage({ passage: { place, heading, label, text, isVerbatim }, view, change, onRemark }: PassageProps) {
  const findings = view.findings.filter(({ field }) => field === place);
  const remarks = view.remarks.filter(({ foundAt }) => foundAt === place);
  const marks = [
    ...findings.map(({ quotation }) => ({ quotation, is: 'finding' as const })),
    ...remarks
      .filter(({ resolved }) => resolved === null)
      .map(({ quotation }) => ({ quotation, is: 'remark' as const })),
  ];
  return (
    <>
      {heading && <h3 className="p-read-head">{heading}</h3>}
      <div className="p-passage">
        <span className="p-passage-name">{label}</span>
        {/* What is read out of ids stands nowhere in the text: only the whole of it can be remarked on. */}
        <p className="p-passage-text" {...(isVerbatim ? { 'data-path': place } : {})}>
          <MarkedText text={text} marks={marks} />
        </p>
        {onRemark && (
          <button
            type="button"
            className="w-button quiet p-tool"
            aria-label={`批注${heading ?? ''}${label}`}
            onClick={() => onRemark({ path: place, quotation: '' })}
          >
            批注
          </button>
        )}
      </div>
      {view.issues
        .filter(({ field }) => field === place)
        .map(({ code, title }) => (
          <p key={code} className="p-finding must">
            <span className="w-badge late">要处理</span> {title}
          </p>
        ))}
      {findings.map((finding, index) => (
        <FindingNote key={index} finding={finding} mayOverride={view.mayWrite} change={change} />
      ))}
      {remarks.map((remark) => (
        <RemarkNote key={remark.id} remark={remark} change={change} />
      ))}
    </>
  );
}
