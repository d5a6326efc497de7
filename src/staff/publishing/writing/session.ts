import { startSync, syncAfter, type DraftSync, type SyncEvent } from '../../../workbench/draft-sync';
import { edited, redone, startEdits, undone, type EditStack } from '../editing/edit-stack';

export type Content = Readonly<Record<string, unknown>>;

/** A text that is being written: what the server holds of it, and the steps that can be taken back here. */
export interface Session {
  readonly sync: DraftSync<Content>;
  readonly steps: EditStack<Content>;
}

export type SessionEvent =
  | SyncEvent<Content>
  | { readonly what: 'edited'; readonly content: Content; readonly place: string | null; readonly at: number }
  | { readonly what: 'undo' }
  | { readonly what: 'redo' };

export const startSession = (
  content: Content,
  revision: number,
  kept?: Partial<Pick<DraftSync<Content>, 'words' | 'base' | 'asides'>>,
): Session => {
  const sync = startSync(content, { base: { revision, words: content }, ...kept });
  return { sync, steps: startEdits(sync.words) };
};

const stepped = ({ sync }: Session, steps: EditStack<Content>): Session => ({
  steps,
  sync: syncAfter(sync, { what: 'typed', words: steps.present }),
});

/** What becomes of the text when something happens. Pure: no clock, no network. */
export function sessionAfter(session: Session, event: SessionEvent): Session {
  if (event.what === 'edited') return stepped(session, edited(session.steps, event.content, event.place, event.at));
  if (event.what === 'undo') return stepped(session, undone(session.steps));
  if (event.what === 'redo') return stepped(session, redone(session.steps));
  const sync = syncAfter(session.sync, event);
  // What came from elsewhere is no step of one's own: taking back would undo what another has written.
  return { sync, steps: sync.words === session.steps.present ? session.steps : startEdits(sync.words) };
}
