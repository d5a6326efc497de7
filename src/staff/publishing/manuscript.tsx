import { Frame } from '../../workbench/frame';
import { Loading, ProblemNote } from '../../workbench/notes';
import { pageQuery } from '../../workbench/routes';
import { useFetched } from '../../workbench/use-fetched';
import type { ManuscriptView } from '../../../contract/manuscript';
import { Desk } from './desk';
import { manuscriptPath } from './manuscript-path';

export default function Manuscript() {
  return (
    <Frame title="稿件" needs={['publishing.read']}>
      <OneManuscript id={pageQuery()['id'] ?? ''} />
    </Frame>
  );
}

function OneManuscript({ id }: { readonly id: string }) {
  const answer = useFetched<ManuscriptView>({ path: manuscriptPath(id) });
  if (answer.state === 'loading') return <Loading what="正在取来稿件" />;
  if (answer.state === 'failed') return <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />;
  return <Desk view={answer.data} put={answer.put} refresh={answer.refresh} />;
}
