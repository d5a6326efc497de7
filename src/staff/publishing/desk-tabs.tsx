import type { ManuscriptView } from '../../../contract/manuscript';
import type { ManuscriptMay } from '../../../contract/manuscript-part';
import { hindranceOf } from './steps/step-bar';

export type Tab = 'write' | 'review' | 'secrecy' | 'revisions' | 'history' | 'preview';

const NAMES: Readonly<Record<Tab, string>> = {
  write: '写稿',
  review: '审阅和批注',
  secrecy: '保密审查',
  revisions: '修订记录',
  history: '经过',
  preview: '预览',
};

export const hasTab = (view: ManuscriptView, tab: Tab): boolean =>
  tab === 'write' ? view.mayWrite : tab === 'secrecy' ? view.secrecy.length > 0 : true;

const can = (view: ManuscriptView, kinds: readonly ManuscriptMay['kind'][]): boolean =>
  view.may.some((may) => kinds.includes(may.kind) && hindranceOf(may, view) === null);

/** Whether it is this person's turn to say yes or no, who loses it by writing in the text. */
export const isToReview = (view: ManuscriptView): boolean =>
  can(view, ['approve-first', 'approve-second', 'secrecy', 'sign-off']);

/** Where there is something to be done: the review that is asked for, else writing, else reading. */
export function firstTab(view: ManuscriptView): Tab {
  if (view.mayWrite && !isToReview(view)) return 'write';
  return can(view, ['secrecy']) && hasTab(view, 'secrecy') ? 'secrecy' : 'review';
}

interface Props {
  readonly view: ManuscriptView;
  readonly tab: Tab;
  readonly onPick: (tab: Tab) => void;
}

/** What stands in the middle; on a phone the preview is one of them. */
export function DeskTabs({ view, tab, onPick }: Props) {
  const open = view.remarks.filter(({ resolved }) => resolved === null).length;
  const count: Partial<Record<Tab, number>> = {
    review: open,
    secrecy: view.secrecy.filter(({ conclusion }) => conclusion === null).length,
  };
  return (
    <div className="p-tabs" role="group" aria-label="看哪一部分">
      {(Object.keys(NAMES) as Tab[])
        .filter((each) => hasTab(view, each))
        .map((each) => (
          <button
            key={each}
            type="button"
            className={`d-view p-tab-${each}`}
            aria-pressed={each === tab}
            onClick={() => onPick(each)}
          >
            {NAMES[each]}
            {(count[each] ?? 0) > 0 && <span className="w-hint"> {count[each]}</span>}
          </button>
        ))}
    </div>
  );
}
