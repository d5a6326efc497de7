import type { GazetteImport } from '../../../contract/gazette-desk';
import { ImportPanel } from '../../workbench/import-panel';
import { OUTCOMES } from './words';

const HINT =
  'xlsx 文件，第一行是列名，一篇一行，可以一次放几期。文号和本站已发布的政策文件相同的，正文可以空着，会自动关联。一期里有一行要改，这一期就先不导入，改好一起来；别的期不受影响。';

const toBringIn = ({ issues }: GazetteImport): number => issues.filter(({ outcome }) => outcome !== 'unchanged').length;

/** 导入目录: what has to be mended stays out with the rest of its issue. */
export const GazetteImportPanel = ({ onDone }: { readonly onDone: () => Promise<void> }) => (
  <ImportPanel<GazetteImport>
    path="/api/staff/gazette/import"
    title="导入目录和正文"
    hint={HINT}
    template={{ path: '/api/staff/gazette/template.xlsx', name: '公报目录空表.xlsx' }}
    counted={({ rows, ready, held, faulty }) => (
      <>
        {`共 ${String(rows)} 行：可以导入 ${String(ready)}，同期的等着一起改 ${String(held)}，`}
        <strong>{`要改 ${String(faulty)}`}</strong>
      </>
    )}
    more={Issues}
    confirm={(preview) => ({ text: `确认导入 ${String(toBringIn(preview))} 期`, count: toBringIn(preview) })}
    doneText={(_told, preview) => `已导入 ${String(toBringIn(preview))} 期，核对以后就可以发布。`}
    onDone={onDone}
  />
);

function Issues({ issues }: Pick<GazetteImport, 'issues'>) {
  if (issues.length === 0) return null;
  return (
    <div className="w-note">
      <ul>
        {issues.map(({ id, name, articleCount, outcome, isPublished }) => (
          <li key={id}>
            {`${name}：${String(articleCount)} 篇，${OUTCOMES[outcome]}`}
            {isPublished && outcome === 'changed' && '。这一期已经发布，再发布会成为新版'}
          </li>
        ))}
      </ul>
    </div>
  );
}
