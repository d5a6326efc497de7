import { clockTime } from '../../ui/dates';
import type { DeskCase } from '../../../contract/foi-desk';
import { useMe } from '../../workbench/me';
import { differences } from './draft-words';
import { isUnsaved, type DraftSync } from '../../workbench/draft-sync';
import type { ActDraft } from './use-act-draft';
import type { DraftWords } from '../../../domain/foi/draft';

interface Props {
  readonly draft: ActDraft;
  readonly view: DeskCase;
}

/** In one line: whether what is typed is safe, and where. */
function stateOf(sync: DraftSync<DraftWords>): { readonly text: string; readonly look: string } {
  if (sync.trouble === 'offline') return { text: '离线，已留在本机。网络恢复后自动保存。', look: 'late' };
  if (sync.theirs) return { text: '未保存，请先在上面比较两份。', look: 'late' };
  if (sync.trouble === 'refused') return { text: '没有存进系统，已留在本机。', look: 'late' };
  if (sync.sending) return { text: '正在保存……', look: '' };
  if (isUnsaved(sync)) return { text: '未保存', look: '' };
  return sync.keptAt === null
    ? { text: '写的内容会自动保存', look: '' }
    : { text: `已保存 ${clockTime(sync.keptAt)}`, look: 'good' };
}

/** Whether it is kept, who wrote last, and the way back to what gave way here. */
export function DraftState({ draft: { sync, decide } }: Pick<Props, 'draft'>) {
  const me = useMe();
  const { text, look } = stateOf(sync);
  return (
    <div className="w-row a-draft">
      <span className={`w-badge ${look}`} role="status">
        {text}
      </span>
      {sync.editor !== null && sync.editor !== me.name && sync.keptAt !== null && (
        <span className="w-hint">上一位：{sync.editor}</span>
      )}
      {sync.asides.length > 0 && (
        <button type="button" className="w-button quiet" onClick={() => decide('swap-back')}>
          换回另一份
        </button>
      )}
    </div>
  );
}

/** Two texts of one act: side by side, until a person has chosen. Neither is thrown away. */
export function DraftConflict({ draft: { sync, decide }, view }: Props) {
  const { theirs, words } = sync;
  if (!theirs) return null;
  const fileName = (id: string): string => view.attachments.find((each) => each.id === id)?.name ?? '一个附件';
  return (
    <section className="w-note warn a-conflict" role="alert" aria-labelledby="conflict">
      <h3 id="conflict">
        {theirs.editor} {clockTime(theirs.at)} 也改了这份草稿
      </h3>
      <p>
        两份都在，谁的也没有被覆盖。请比一比，再选接着用哪一份；没选的那份不会丢：对方的 30
        天内能在“草稿”里找回，我的留在这个标签页里，随时能换回。
      </p>
      <dl>
        {differences(words, theirs.words, fileName).map(({ label, mine, theirs: other }) => (
          <div key={label} className="a-compare">
            <dt>{label}</dt>
            <dd>
              <span className="w-hint">{theirs.editor}写的</span>
              <span className="w-pre">{other || '（空）'}</span>
            </dd>
            <dd>
              <span className="w-hint">我写的</span>
              <span className="w-pre">{mine || '（空）'}</span>
            </dd>
          </div>
        ))}
      </dl>
      <div className="w-row">
        <button type="button" className="w-button" onClick={() => decide('take-theirs')}>
          用{theirs.editor}的
        </button>
        <button type="button" className="w-button" onClick={() => decide('keep-mine')}>
          用我的
        </button>
      </div>
    </section>
  );
}
