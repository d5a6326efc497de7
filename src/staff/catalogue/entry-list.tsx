import { useState } from 'react';
import type { DeskCatalogueEntry } from '../../../contract/catalogue-desk';
import type { Problem } from '../../../contract/error';
import type { ListPage } from '../../../contract/list';
import { callStaff } from '../../workbench/call';
import { Empty, Loading, ProblemNote } from '../../workbench/notes';
import { useFetched } from '../../workbench/use-fetched';
import { EntryCard } from './entry-card';

interface Props {
  readonly path: string;
  readonly empty: string;
  /** Something was refiled: counts elsewhere are others now. */
  readonly onChange: () => Promise<void>;
}

type Page = ListPage<DeskCatalogueEntry>;

/** Entries with where each stands, and the way to put one elsewhere. */
export function EntryList({ path, empty, onChange }: Props) {
  const answer = useFetched<Page>({ path });
  const [rest, setRest] = useState<Page | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />;
  const cursor = (rest ?? answer.data).nextCursor;
  const more = async (): Promise<void> => {
    const separator = path.includes('?') ? '&' : '?';
    const got = await callStaff<Page>({ path: `${path}${separator}cursor=${encodeURIComponent(cursor ?? '')}` });
    setProblem(got.ok ? null : got.problem);
    if (got.ok) setRest({ ...got.data, items: [...(rest?.items ?? []), ...got.data.items] });
  };
  const changed = async (): Promise<void> => {
    setRest(null);
    await answer.reload();
    await onChange();
  };
  const items = [...answer.data.items, ...(rest?.items ?? [])];
  if (items.length === 0) return <Empty>{empty}</Empty>;
  return (
    <div className="w-stack">
      <ul className="w-stack n-list" aria-label="信息">
        {items.map((entry) => (
          <EntryCard key={`${entry.kind}/${entry.id}`} entry={entry} onDone={changed} />
        ))}
      </ul>
      <ProblemNote problem={problem} />
      {cursor !== null && (
        <button type="button" className="w-button" onClick={() => void more()}>
          再看后面的
        </button>
      )}
    </div>
  );
}
