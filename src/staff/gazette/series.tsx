import { useState } from 'react';
import type { DeskGazette } from '../../../contract/gazette-desk';
import { Frame } from '../../workbench/frame';
import { useMe } from '../../workbench/me';
import { Done, Loading, ProblemNote } from '../../workbench/notes';
import { Table } from '../../workbench/table';
import { useFetched } from '../../workbench/use-fetched';
import { toResidentPage } from '../../workbench/resident-pages';
import { DraftDialog } from './draft-dialog';
import { GazetteImportPanel } from './import-panel';
import { Proof } from './proof';
import { pagesWords, STATES } from './words';

export default function GazetteSeries() {
  return (
    <Frame title="政府公报" needs={['gazette.read']}>
      <Series />
    </Frame>
  );
}

function Series() {
  const me = useMe();
  const answer = useFetched<DeskGazette>({ path: '/api/staff/gazette' });
  const [opened, setOpened] = useState<string | null>(null);
  const [done, setDone] = useState('');
  const finish = (sentence: string): void => {
    setOpened(null);
    setDone(sentence);
    void answer.reload();
  };
  return (
    <div className="w-stack">
      <h1>政府公报</h1>
      <p className="w-hint">
        公报登载的文本是标准文本（国办发〔2018〕22号）。先导入目录和正文，看过以后再发布；发布了的，居民当时就能看到。
      </p>
      {done !== '' && <Done>{done}</Done>}
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && <Proof series={answer.data} />}
      {me.can('gazette.manage') && <GazetteImportPanel onDone={answer.reload} />}
      {answer.state === 'ready' && <Issues series={answer.data} onOpen={setOpened} />}
      {opened !== null && <DraftDialog id={opened} onClose={() => setOpened(null)} onDone={finish} />}
    </div>
  );
}

interface IssuesProps {
  readonly series: DeskGazette;
  readonly onOpen: (id: string) => void;
}

function Issues({ series: { issues }, onOpen }: IssuesProps) {
  if (issues.length === 0) return <p className="w-empty">还没有公报。下载空表，填好目录和正文，从上面导入。</p>;
  return (
    <Table
      label="各期公报"
      heads={['期', '出版日期', '篇数', '页码', '状态', '办理']}
      rows={issues.map((issue) => {
        const { id, name, publishedOn, articleCount, state } = issue;
        return {
          key: id,
          cells: [
            name,
            publishedOn,
            `${String(articleCount)} 篇`,
            pagesWords(issue),
            STATES[state],
            state === 'published' ? (
              <a key="page" className="w-button" href={toResidentPage('gazettes', id)} aria-label={`看页面：${name}`}>
                看页面
              </a>
            ) : (
              <button
                key="draft"
                type="button"
                className="w-button main"
                aria-label={`核对：${name}`}
                onClick={() => onOpen(id)}
              >
                核对
              </button>
            ),
          ],
        };
      })}
    />
  );
}
