import { useMemo, useState, type ReactNode } from 'react';
import { clockTime } from '../../../ui/dates';
import { Dialog } from '../../../workbench/dialog';
import type { ServerText } from '../../../workbench/draft-sync';
import { useNameOf } from '../look-up/names';
import type { Content } from '../writing/session';
import type { Writing } from '../writing/use-session';
import { ChangedText } from './changed-text';
import { chosenFrom, differencesOf, type Side } from './differences';

/** Two people have written: both texts side by side, field by field, until a person has chosen. */
export function ConflictDialog({ writing }: { readonly writing: Writing }) {
  const { theirs } = writing.session.sync;
  const [isPutOff, putOff] = useState<number | null>(null);
  if (!theirs) return null;
  if (isPutOff === theirs.revision)
    return (
      <div className="w-note warn w-row apart" role="alert">
        <span>{theirs.editor}也改了这篇，两份还没有合起来。你写的留在本机，还没有保存。</span>
        <button type="button" className="w-button" onClick={() => putOff(null)}>
          比较两份
        </button>
      </div>
    );
  return <Both writing={writing} theirs={theirs} onClose={() => putOff(theirs.revision)} />;
}

interface BothProps {
  readonly writing: Writing;
  readonly theirs: ServerText<Content>;
  readonly onClose: () => void;
}

function Both({ writing: { session, tell }, theirs, onClose }: BothProps) {
  const { words: mine, base } = session.sync;
  const nameOf = useNameOf([mine, theirs.words]);
  const found = useMemo(() => differencesOf(mine, theirs.words, base.words, nameOf), [mine, theirs, base, nameOf]);
  const [picked, setPicked] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = (key: string, suggested: Side): Side => picked[key] ?? suggested;
  const all = (side: Side): void => setPicked(Object.fromEntries(found.map(({ key }) => [key, side])));
  const settle = (): void => {
    const choices = Object.fromEntries(found.map(({ key, suggested }) => [key, sideOf(key, suggested)]));
    tell({ what: 'settle', words: chosenFrom(mine, theirs.words, choices) });
  };
  return (
    <Dialog title={`${theirs.editor} ${clockTime(theirs.at)} 也改了这篇`} onClose={onClose} wide>
      <p>两份都在，谁的也没有被覆盖。有 {found.length} 处不一样，一处一处选。只有一个人改过的，已经选了改过的那份。</p>
      <div className="w-row">
        <button type="button" className="w-button" onClick={() => all('theirs')}>
          全用{theirs.editor}的
        </button>
        <button type="button" className="w-button" onClick={() => all('mine')}>
          全用我的
        </button>
      </div>
      {found.map(({ key, label, mine: own, theirs: other, suggested }) => (
        <fieldset key={key} className="p-conflict">
          <legend>{label}</legend>
          <div className="p-sides">
            <OneSide
              name={key}
              who={`${theirs.editor}写的`}
              text={<ChangedText before={own} after={other} shows="after" />}
              checked={sideOf(key, suggested) === 'theirs'}
              onPick={() => setPicked({ ...picked, [key]: 'theirs' })}
            />
            <OneSide
              name={key}
              who="我写的"
              text={<ChangedText before={other} after={own} shows="after" />}
              checked={sideOf(key, suggested) === 'mine'}
              onPick={() => setPicked({ ...picked, [key]: 'mine' })}
            />
          </div>
        </fieldset>
      ))}
      <div className="w-row end p-dialog-end">
        <button type="button" className="w-button" onClick={onClose}>
          等一下再选
        </button>
        <button type="button" className="w-button main" onClick={settle}>
          就这样合起来
        </button>
      </div>
    </Dialog>
  );
}

interface SideProps {
  readonly name: string;
  readonly who: string;
  readonly text: ReactNode;
  readonly checked: boolean;
  readonly onPick: () => void;
}

const OneSide = ({ name, who, text, checked, onPick }: SideProps) => (
  <label className={checked ? 'w-option p-side on' : 'w-option p-side'}>
    <input type="radio" name={`side-${name}`} checked={checked} onChange={onPick} />
    <span>
      <strong>{who}</strong>
      {text}
    </span>
  </label>
);
