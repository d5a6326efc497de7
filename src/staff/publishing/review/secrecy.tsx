import { useState } from 'react';
import type { Problem } from '../../../../contract/error';
import type { SecrecyConclusion } from '../../../../contract/manuscript-act';
import type { ManuscriptMay, SecrecyPart } from '../../../../contract/manuscript-part';
import type { ManuscriptView } from '../../../../contract/manuscript';
import { clockTime, plainDay } from '../../../ui/dates';
import { Choice, Field } from '../../../workbench/field';
import { isWithin } from '../editing/place';
import { useNameOf } from '../look-up/names';
import { hindranceOf } from '../steps/step-bar';
import { Refusal } from '../steps/refusal';
import type { Passage } from './passage';
import { passagesOf } from './passages';
import type { Acting } from '../steps/use-acting';

type Given = Readonly<Record<string, { readonly is: SecrecyConclusion['conclusion']; readonly basis: string }>>;

/** Offered, to be changed where it is not right. */
const USUAL_BASIS = '不涉及国家秘密、工作秘密，可以公开';

interface Props {
  readonly view: ManuscriptView;
  readonly may: ManuscriptMay | undefined;
  readonly acting: Acting;
}

/** 逐项保密审查: each part is looked at by itself and gets its own conclusion; none for all at once. */
export function Secrecy({ view, may, acting }: Props) {
  const nameOf = useNameOf([view.content]);
  const passages = passagesOf(view.kind, view.content, nameOf);
  const [given, setGiven] = useState<Given>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const mayReview = may !== undefined && hindranceOf(may, view) === null;
  const conclusions = view.secrecy
    .filter(({ id }) => given[id] !== undefined)
    .map(({ id }) => ({
      part: id,
      conclusion: given[id]?.is ?? 'must-be-changed',
      basis: (given[id]?.basis ?? '').trim(),
    }));
  const isShort = conclusions.some(({ basis }) => basis.length < 2);
  const open = view.secrecy.filter(({ id, conclusion }) => conclusion === null && given[id] === undefined).length;
  const send = async (): Promise<void> => {
    if (!may) return;
    const got = await acting.act(may, (hash) => ({ kind: 'secrecy', hash, conclusions }));
    setProblem(got);
    if (got === null) setGiven({});
  };
  return (
    <div className="w-stack">
      <Refusal problem={problem} onGo={() => undefined} />
      {may && !mayReview && <div className="w-note warn">{hindranceOf(may, view)}</div>}
      <p className="w-hint">
        一项一项看，每一项给一个结论。{mayReview ? '' : '保密审查由保密审查人员办理，这里只看。'}
      </p>
      {view.secrecy.map((part) => (
        <OnePart
          key={part.id}
          part={part}
          words={wordsOf(part, passages)}
          mayReview={mayReview}
          given={given[part.id]}
          onGive={(conclusion) => setGiven({ ...given, [part.id]: conclusion })}
        />
      ))}
      {mayReview && (
        <div className="w-row end p-dialog-end">
          <span className="w-hint">
            {open > 0 ? `还有 ${String(open)} 项没有结论` : '每一项都有结论了'}
            {isShort ? '；依据要写' : ''}
          </span>
          <button
            type="button"
            className="w-button main"
            disabled={conclusions.length === 0 || isShort || acting.busy}
            onClick={() => void send()}
          >
            {acting.busy ? '正在办' : `提交 ${String(conclusions.length)} 项结论`}
          </button>
        </div>
      )}
    </div>
  );
}

/** With the names of what is pointed to, where the part is made of fields; a piece of the body is as the server cut it. */
function wordsOf({ id, paths, text }: SecrecyPart, passages: readonly Passage[]): string {
  if (id.startsWith('body.')) return text;
  const own = passages.filter(({ place }) => paths.some((path) => isWithin(place, path)));
  return own.map(({ label, text: words }) => `${label}：${words}`).join('\n');
}

const NAMES = { 'may-be-public': '可以公开', 'must-be-changed': '须修改' } as const;

interface PartProps {
  readonly part: SecrecyPart;
  /** All that it says, as it is read. */
  readonly words: string;
  readonly mayReview: boolean;
  readonly given: Given[string] | undefined;
  readonly onGive: (conclusion: Given[string]) => void;
}

function OnePart({ part: { label, media, conclusion, before }, words, mayReview, given, onGive }: PartProps) {
  return (
    <section className="w-card" aria-label={label}>
      <div className="w-row apart">
        <h3>{label}</h3>
        {conclusion ? (
          <span className={conclusion.is === 'may-be-public' ? 'w-badge good' : 'w-badge late'}>
            {NAMES[conclusion.is]}
          </span>
        ) : (
          <span className="w-badge">还没有结论</span>
        )}
      </div>
      <p className="w-pre p-secret-text">{words === '' ? '（没有文字）' : words}</p>
      {media.map((path) => (
        <p key={path}>
          <a className="w-back" href={path} target="_blank" rel="noreferrer">
            看文件 {path}
          </a>
        </p>
      ))}
      {conclusion && (
        <p className="w-hint">
          {conclusion.by.name}，{plainDay(conclusion.at)} {clockTime(conclusion.at)}：{conclusion.basis}
        </p>
      )}
      {!conclusion && before && (
        <p className="w-hint">
          同样的文字，{before.by.name}在{plainDay(before.at)}审过（{before.basis}）。这次要重新看。
        </p>
      )}
      {mayReview && (
        <>
          <Choice
            label="结论"
            value={given?.is ?? ''}
            options={[
              { value: 'may-be-public', label: NAMES['may-be-public'] },
              { value: 'must-be-changed', label: NAMES['must-be-changed'] },
            ]}
            onChange={(is) => onGive({ is, basis: is === 'may-be-public' ? given?.basis || USUAL_BASIS : '' })}
          />
          {given && (
            <Field label={given.is === 'may-be-public' ? '依据' : '哪里要改，依据什么'} most={500} text={given.basis}>
              {(control) => (
                <input
                  {...control}
                  value={given.basis}
                  onChange={({ target }) => onGive({ ...given, basis: target.value })}
                />
              )}
            </Field>
          )}
        </>
      )}
    </section>
  );
}
