import { useMemo, useState, type KeyboardEvent } from 'react';
import type { ManuscriptView } from '../../../../contract/manuscript';
import type { Problem } from '../../../../contract/error';
import { now } from '../../../platform/clock';
import { faultOf } from '../../../workbench/field';
import { checkRemarks, isNotOfCheck } from '../check/check-remarks';
import { EditingContext, type Editing, type Remark } from '../editing/editing';
import { FormFields } from '../editing/form-fields';
import { withAt, type Place, type Written } from '../editing/place';
import { issueWords } from '../issue-words';
import { announcedChanges, TELLS_CHANGES, type Announced } from '../kinds/announced-changes';
import { KIND_FORMS, type FormSection } from '../kinds/kind-forms';
import { useKeptOne } from '../look-up/kept-answers';
import type { Content } from './session';
import type { Writing } from './use-session';

interface Props {
  readonly view: ManuscriptView;
  readonly writing: Writing;
  /** What an act was refused for, by the places it names. */
  readonly problem: Problem | null;
}

interface Gone {
  readonly text: string;
  readonly bringBack: () => void;
}

/** Issues and findings stand where they are about; those of a check are told by the text as it stands. */
function remarksOf({ issues, findings, content }: ManuscriptView): Remark[] {
  return [
    ...issues.filter(isNotOfCheck).map((issue, index): Remark => {
      const { text, isUnwritten } = issueWords(issue, content);
      return { id: `${issue.code}${String(index)}`, place: issue.field ?? '', text, isUnwritten, blocks: true };
    }),
    ...findings
      .filter(({ override }) => override === null)
      .map(({ code, field, quotation, reason, suggestion, severity }, index) => ({
        id: `${code}${String(index)}`,
        place: field,
        text: `${quotation === '' ? '' : `“${quotation}”：`}${reason}${suggestion === null ? '' : `可以写“${suggestion}”。`}`,
        blocks: severity === 'must',
      })),
  ];
}

/** Kept or not: where each mistake of a check is, is seen while it is written. */
function useCheckRemarks(content: Content): Remark[] {
  const written = content['concernCheck'];
  return useMemo(() => checkRemarks({ concernCheck: written }), [written]);
}

/** What residents have been told of a press conference that is being changed. */
function useAnnounced({ kind, shown }: ManuscriptView): Announced | undefined {
  const isAnnounced = kind === 'press-conferences' && shown !== null;
  return useKeptOne<Announced>(isAnnounced ? `/api/press-conferences/${shown.publicId}` : null);
}

/** The form of a manuscript; Ctrl+Z takes steps back. */
export function Editor({ view, writing, problem }: Props) {
  const { session, tell } = writing;
  const [gone, setGone] = useState<Gone | null>(null);
  const announced = useAnnounced(view);
  const content = session.steps.present;
  const ofCheck = useCheckRemarks(content);
  const editing = useMemo((): Editing => {
    const remarks = [...remarksOf(view), ...ofCheck];
    return {
      content,
      change: (place: Place, value: Written) => {
        const next = withAt<Content>(content, place, value);
        const told =
          announced && TELLS_CHANGES.has(place)
            ? withAt(next, 'changes', announcedChanges(announced, next as Partial<Announced>, now().toISOString()))
            : next;
        const typedIn = typeof value === 'string' ? place : null;
        tell({ what: 'edited', content: told, place: typedIn, at: window.performance.now() });
      },
      tellRemoved: (text, bringBack) => setGone({ text, bringBack }),
      faultAt: (place) => faultOf(problem, place),
      remarksAt: (place) => remarks.filter((remark) => remark.place === place),
    };
  }, [content, tell, view, problem, announced, ofCheck]);
  const onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    tell({ what: event.shiftKey ? 'redo' : 'undo' });
  };
  return (
    <EditingContext.Provider value={editing}>
      <div className="w-stack" onKeyDown={onKey}>
        {gone && <BroughtBack gone={gone} onDone={() => setGone(null)} />}
        {KIND_FORMS[view.kind].map((section, index) => (
          <Section key={index} section={section} />
        ))}
      </div>
    </EditingContext.Provider>
  );
}

const BroughtBack = ({ gone, onDone }: { readonly gone: Gone; readonly onDone: () => void }) => (
  <div className="w-note warn w-row apart p-gone" role="status">
    <span>{gone.text}</span>
    <button
      type="button"
      className="w-button"
      onClick={() => {
        gone.bringBack();
        onDone();
      }}
    >
      撤销删除
    </button>
  </div>
);

function Section({ section: { title, fields, folded } }: { readonly section: FormSection }) {
  if (title === undefined) return <FormFields fields={fields} place="" />;
  if (folded)
    return (
      <details className="w-card">
        <summary>
          <strong>{title}</strong>
        </summary>
        <div className="w-form">
          <FormFields fields={fields} place="" />
        </div>
      </details>
    );
  return (
    <section className="w-card w-form" aria-label={title}>
      <h2>{title}</h2>
      <FormFields fields={fields} place="" />
    </section>
  );
}
