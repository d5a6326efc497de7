import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { DeskAttachment } from '../../../contract/foi-desk';
import type { DeskRedaction } from '../../../contract/foi-attachment';
import { callStaff } from '../../workbench/call';
import { useDraft } from '../../workbench/draft';
import { faultOf, Field } from '../../workbench/field';
import { Frame } from '../../workbench/frame';
import { Article, Done, ProblemNote } from '../../workbench/notes';
import { pageQuery, toStaff } from '../../workbench/routes';
import { attachmentPath } from './case-path';
import type { Area } from './redact-area';
import { PageView } from './redact-page';

export default function Redact() {
  const { case: caseId = '', attachment = '' } = pageQuery();
  return (
    <Frame title="涂盖" needs={['foi.redact']}>
      <Covering caseId={caseId} attachment={attachment} />
    </Frame>
  );
}

interface Props {
  readonly caseId: string;
  readonly attachment: string;
}

const EMPTY: { areas: readonly Area[]; words: string } = { areas: [], words: '' };

const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** 区分处理: what may not go out is covered for real; the copy holds pictures alone. @source 条例第三十七条 */
function Covering({ caseId, attachment }: Props) {
  const [draft, change, drop] = useDraft(`${attachment}.redaction`, EMPTY);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<DeskAttachment | null>(null);
  const words = wordsOf(draft.words);
  const send = async (): Promise<void> => {
    setBusy(true);
    const body: DeskRedaction = { areas: [...draft.areas], words };
    const path = attachmentPath(attachment, '/redactions');
    const got = await callStaff<DeskAttachment>({ method: 'POST', path, body });
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    window.scrollTo({ top: 0 });
    if (!got.ok) return;
    drop();
    setMade(got.data);
  };
  const back = (
    <p>
      <a className="w-back" href={toStaff('case', { id: caseId })}>
        ← 回到办件
      </a>
    </p>
  );
  if (made)
    return (
      <div className="w-stack">
        {back}
        <h1>涂盖好的样子</h1>
        <Done>
          <p>已经另存为“{made.name}”，原件没有动。逐页看一遍有没有漏掉的；提供以前还要单独作保密审查。</p>
        </Done>
        <PageView attachment={made.id} areas={[]} onChange={null} />
        <div className="w-row">
          <button type="button" className="w-button" onClick={() => setMade(null)}>
            有漏掉的，再涂一次
          </button>
        </div>
      </div>
    );
  return (
    <div className="w-stack">
      {back}
      <h1>
        涂盖
        <Article name="条例第三十七条" />
      </h1>
      <p className="w-hint">
        涂掉的内容会真的删除，不是盖一层颜色：新文件里只有图片，没有文字层、批注和属性。原件保持不变。
      </p>
      <ProblemNote problem={problem} />
      <div className="x-layout">
        <PageView attachment={attachment} areas={draft.areas} onChange={(areas) => change({ areas })} />
        <div className="w-card x-side">
          <Field
            label="全文都要涂掉的词"
            optional
            hint="一行一个，例如姓名、证件号码、电话。图片里的字找不到，要用框涂。"
            fault={faultOf(problem, 'words')}
          >
            {(control) => (
              <textarea {...control} value={draft.words} onChange={(event) => change({ words: event.target.value })} />
            )}
          </Field>
          <p role="status">
            已画 {draft.areas.length} 块，要涂 {words.length} 个词。
          </p>
          <button
            type="button"
            className="w-button main"
            disabled={busy || (draft.areas.length === 0 && words.length === 0)}
            onClick={() => void send()}
          >
            {busy ? '正在涂盖' : '涂盖，另存一份'}
          </button>
        </div>
      </div>
    </div>
  );
}
