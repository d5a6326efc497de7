import { clockTime } from '../../../ui/dates';
import { isUnsaved, type DraftSync } from '../../../workbench/draft-sync';
import type { Content } from './session';
import type { Writing } from './use-session';

/** In one line: whether what is typed is safe, and where. */
function stateOf(sync: DraftSync<Content>, updatedAt: string): { readonly text: string; readonly look: string } {
  if (sync.trouble === 'offline') return { text: '离线，已留在本机。网络恢复后自动保存。', look: 'late' };
  if (sync.theirs) return { text: '还没保存，请先比较两份。', look: 'late' };
  if (sync.trouble === 'refused') return { text: '没有存进系统，已留在本机。', look: 'late' };
  if (sync.sending) return { text: '正在保存……', look: '' };
  if (isUnsaved(sync)) return { text: '还没保存', look: '' };
  return { text: `已保存 ${clockTime(sync.keptAt ?? updatedAt)}`, look: 'good' };
}

interface Props {
  readonly writing: Writing;
  readonly updatedAt: string;
}

/** Whether it is kept, and the steps back and forth. */
export function SaveState({ writing: { session, tell }, updatedAt }: Props) {
  const { text, look } = stateOf(session.sync, updatedAt);
  return (
    <div className="p-save">
      <button
        type="button"
        className="w-button quiet p-tool"
        title="撤销（Ctrl+Z）"
        disabled={session.steps.past.length === 0}
        onClick={() => tell({ what: 'undo' })}
      >
        撤销
      </button>
      <button
        type="button"
        className="w-button quiet p-tool"
        title="重做（Ctrl+Shift+Z）"
        disabled={session.steps.future.length === 0}
        onClick={() => tell({ what: 'redo' })}
      >
        重做
      </button>
      <span className={`w-badge ${look}`} role="status">
        {text}
      </span>
      {session.sync.asides.length > 0 && (
        <button type="button" className="w-button quiet" onClick={() => tell({ what: 'swap-back' })}>
          换回没选的那份
        </button>
      )}
    </div>
  );
}
