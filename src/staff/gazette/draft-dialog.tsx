import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskGazette, DeskGazetteDraft } from '../../../contract/gazette-desk';
import { callStaff } from '../../workbench/call';
import { Dialog } from '../../workbench/dialog';
import { useMe } from '../../workbench/me';
import { Loading, ProblemNote } from '../../workbench/notes';
import { Table } from '../../workbench/table';
import { useFetched } from '../../workbench/use-fetched';

interface DraftDialogProps {
  readonly id: string;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** 核对一期: its contents as they would be published, then published or taken back. */
export function DraftDialog({ id, onClose, onDone }: DraftDialogProps) {
  const answer = useFetched<DeskGazetteDraft>({ path: `/api/staff/gazette/drafts/${id}` });
  return (
    <Dialog title="核对这一期" onClose={onClose} wide>
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && <Draft draft={answer.data} onDone={onDone} onStale={() => void answer.reload()} />}
    </Dialog>
  );
}

interface DraftProps {
  readonly draft: DeskGazetteDraft;
  readonly onDone: (sentence: string) => void;
  readonly onStale: () => void;
}

function Draft({ draft, onDone, onStale }: DraftProps) {
  const { name, publishedOn, reason, importedByName, findings, isPublished } = draft;
  return (
    <div className="w-stack">
      <p>
        <strong>{name}</strong>
        {`，${publishedOn} 出版，${importedByName}导入。`}
        {isPublished && '这一期已经发布过，发布以后成为新版。'}
      </p>
      {reason !== '' && <p>{`原因：${reason}`}</p>}
      {findings.length > 0 && (
        <div className="w-note bad">
          <p>发布这一期以后，期号有对不上的：</p>
          <ul>
            {findings.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <Articles articles={draft.articles} />
      <Acts draft={draft} onDone={onDone} onStale={onStale} />
    </div>
  );
}

const Articles = ({ articles }: Pick<DeskGazetteDraft, 'articles'>) => (
  <Table
    label="目录"
    heads={['标题', '栏目', '文号', '页码', '正文']}
    rows={articles.map(({ section, title, documentNumber, from, to, policy, takesText, opening }) => ({
      key: `${String(from)} ${title}`,
      cells: [
        title,
        section,
        documentNumber,
        `${String(from)}—${String(to)}`,
        takesText ? `用政策文件的文本：${policy?.title ?? ''}` : `${opening}${opening.length >= 80 ? '…' : ''}`,
      ],
    }))}
  />
);

function Acts({ draft: { id, version, name }, onDone, onStale }: DraftProps) {
  const me = useMe();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const act = async (method: 'POST' | 'DELETE', sentence: string): Promise<void> => {
    setBusy(true);
    const path = `/api/staff/gazette/drafts/${id}${method === 'POST' ? '/publish' : ''}`;
    const got = await callStaff<DeskGazette>({ method, path, body: { version } });
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) onDone(sentence);
    else if (got.problem.code === 'gazette.changed-meanwhile') onStale();
  };
  if (!me.can('gazette.manage')) return null;
  return (
    <>
      <ProblemNote problem={problem} />
      <div className="w-row">
        <button
          type="button"
          className="w-button main"
          disabled={busy}
          onClick={() => void act('POST', `${name}已经发布。`)}
        >
          发布这一期
        </button>
        <button
          type="button"
          className="w-button"
          disabled={busy}
          onClick={() => void act('DELETE', `${name}已经撤回，没有发布。`)}
        >
          撤回，不发布
        </button>
      </div>
    </>
  );
}
