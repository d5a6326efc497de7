import { useState } from 'react';
import type { CatalogueAreas } from '../../../contract/catalogue-desk';
import type { Problem } from '../../../contract/error';
import { callStaff } from '../../workbench/call';
import { Done, Loading, ProblemNote } from '../../workbench/notes';
import { useFetched } from '../../workbench/use-fetched';

const PATH = '/api/staff/catalogue/areas';
type Areas = CatalogueAreas['areas'];

/** The first id that no area has. */
function freeId(areas: Areas): string {
  const ids = new Set(areas.map(({ id }) => id));
  let at = 1;
  while (ids.has(`d${String(at).padStart(2, '0')}`)) at += 1;
  return `d${String(at).padStart(2, '0')}`;
}

/** 领域名单: the dictionary of areas, kept by hand as the State Council's list changes. */
export function AreasPanel({ onDone }: { readonly onDone: () => Promise<void> }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="w-card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>领域名单</summary>
      <p className="w-hint">有栏目的领域不能去掉；改了名称，公开目录里马上是新的。</p>
      {open && <Editor onDone={onDone} />}
    </details>
  );
}

function Editor({ onDone }: { readonly onDone: () => Promise<void> }) {
  const answer = useFetched<CatalogueAreas>({ path: PATH });
  const [changed, setChanged] = useState<Areas | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState(false);
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />;
  const areas = changed ?? answer.data.areas;
  const change = (next: Areas): void => {
    setSaved(false);
    setChanged(next);
  };
  const save = async (): Promise<void> => {
    const got = await callStaff<CatalogueAreas>({ method: 'PUT', path: PATH, body: { areas } });
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    answer.put(got.data);
    setChanged(null);
    setSaved(true);
    await onDone();
  };
  return (
    <div className="w-stack">
      <ol className="w-stack n-list">
        {areas.map(({ id, name }) => (
          <li key={id} className="w-row">
            <input
              aria-label={`领域 ${id} 的名称`}
              maxLength={60}
              value={name}
              onChange={({ target }) =>
                change(areas.map((each) => (each.id === id ? { id, name: target.value } : each)))
              }
            />
            <button
              type="button"
              className="w-button"
              aria-label={`去掉领域 ${name}`}
              onClick={() => change(areas.filter((each) => each.id !== id))}
            >
              去掉
            </button>
          </li>
        ))}
      </ol>
      <ProblemNote problem={problem} />
      {saved && <Done>领域名单已保存。</Done>}
      <div className="w-row">
        <button type="button" className="w-button" onClick={() => change([...areas, { id: freeId(areas), name: '' }])}>
          加一个领域
        </button>
        <button type="button" className="w-button main" disabled={changed === null} onClick={() => void save()}>
          保存名单
        </button>
      </div>
    </div>
  );
}
