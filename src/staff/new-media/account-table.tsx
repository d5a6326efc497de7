import type { DeskNewMediaLine, DeskNewMediaList } from '../../../contract/new-media-desk';
import { stateName } from '../../../domain/new-media/account';
import { platformName } from '../../../domain/new-media/platform';
import { plainDate } from '../../ui/dates';
import { Empty, ProblemNote } from '../../workbench/notes';
import { toStaff } from '../../workbench/routes';
import { filingMark, silenceMark } from './words';
import { usePages } from '../../workbench/use-pages';

interface Props {
  /** Where the first page came from. */
  readonly path: string;
  readonly first: DeskNewMediaList;
}

/** Accounts, the quietest first, with what is due. */
export function AccountTable({ path, first }: Props) {
  const { rows, hasMore, more, problem } = usePages(path, first);
  if (rows.length === 0) return <Empty>没有这样的账号。</Empty>;
  return (
    <>
      <div className="w-scroll" tabIndex={0} role="region" aria-label="账号">
        <table className="w-table">
          <thead>
            <tr>
              <th scope="col">账号</th>
              <th scope="col">主办单位</th>
              <th scope="col">最近发布和要办的</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((each) => (
              <Line key={each.id} line={each} />
            ))}
          </tbody>
        </table>
      </div>
      <ProblemNote problem={problem} />
      {hasMore && (
        <button type="button" className="w-button" onClick={() => void more()}>
          再看后面的
        </button>
      )}
    </>
  );
}

function Line({ line }: { readonly line: DeskNewMediaLine }) {
  const silence = silenceMark(line.silence);
  const filing = line.filing && filingMark(line.filing);
  return (
    <tr>
      <th scope="row">
        <a className="n-name" href={toStaff('newMediaAccount', { id: line.id })}>
          {line.name}
        </a>
        <p className="w-hint">
          {platformName[line.platform]} {line.handle}
        </p>
      </th>
      <td>{line.organ}</td>
      <td>
        <p>{line.lastPublishedOn === null ? '没有记过发布' : plainDate(line.lastPublishedOn)}</p>
        <div className="w-row n-marks">
          {line.state !== 'kept' && <span className="w-badge">{stateName[line.state]}</span>}
          {silence && <span className={silence.className}>{silence.text}</span>}
          {filing && <span className={filing.className}>{filing.text}</span>}
          {line.openReports > 0 && <span className="w-badge soon">反映 {line.openReports} 条</span>}
        </div>
      </td>
    </tr>
  );
}
