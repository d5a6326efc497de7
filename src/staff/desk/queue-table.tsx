import type { DeskLine } from '../../../contract/foi-queue';
import { plainDay } from '../../ui/dates';
import { toStaff } from '../../workbench/routes';
import { AskedBadge, askedWord, DueBadge } from './due-badge';
import { APPLICANT_TYPES, CHANNELS, STATES } from './words';

interface Props {
  readonly lines: readonly DeskLine[];
  readonly chosen: ReadonlySet<string>;
  /** Left out, nothing can be chosen. */
  readonly onChoose: ((id: string) => void) | undefined;
}

/** The queue: a table on the desktop, cards on the phone, of the same elements. */
export function QueueTable({ lines, chosen, onChoose }: Props) {
  return (
    <div className="w-scroll d-queue">
      <table className="w-table">
        <caption className="w-hidden">办件，最急的在前</caption>
        <thead>
          <tr>
            {onChoose && (
              <th scope="col">
                <span className="w-hidden">选中</span>
              </th>
            )}
            <th scope="col">期限</th>
            <th scope="col">编号和内容</th>
            <th scope="col">申请人</th>
            <th scope="col">办到哪一步</th>
            <th scope="col">承办</th>
            <th scope="col">依法下一步</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} isChosen={chosen.has(line.id)} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  readonly line: DeskLine;
  readonly isChosen: boolean;
  readonly onChoose: ((id: string) => void) | undefined;
}

function Line({ line, isChosen, onChoose }: LineProps) {
  return (
    <tr className={isChosen ? 'd-line on' : 'd-line'}>
      {onChoose && (
        <td className="d-pick">
          <label>
            <span className="w-hidden">选中 {line.number}</span>
            <input type="checkbox" checked={isChosen} onChange={() => onChoose(line.id)} />
          </label>
        </td>
      )}
      <td className="d-when">
        {line.asked && (
          <>
            <AskedBadge asked={line.asked} />
            <small>答复期限</small>
          </>
        )}
        <DueBadge due={line} />
      </td>
      <td className="d-what">
        <a className="d-open" data-case={line.id} href={toStaff('case', { id: line.id })}>
          <span className="d-number">
            {line.number}
            {line.joined && <span className="w-badge d-joined">并案 {line.joined} 件</span>}
          </span>
          <span className="d-title">{line.title}</span>
        </a>
      </td>
      <td className="d-who">
        {line.applicant}
        <small>{APPLICANT_TYPES[line.applicantType]}</small>
      </td>
      <td className="d-state">
        {STATES[line.state]}
        <small>
          {CHANNELS[line.channel]}
          {line.receivedOn && `，${plainDay(line.receivedOn)}收到`}
        </small>
      </td>
      <td className="d-holder">
        {line.holder?.name ?? '待分办'}
        {line.claimedBy && <small>{line.claimedBy.name}</small>}
      </td>
      <td className="d-next">
        {line.asked ? (
          <>
            {askedWord(line.asked)}
            {line.asked.dueOn && <small>最迟 {plainDay(line.asked.dueOn)}</small>}
          </>
        ) : line.next ? (
          <>
            {line.next.title}
            {line.next.until && <small>最迟 {plainDay(line.next.until)}</small>}
          </>
        ) : (
          '—'
        )}
      </td>
    </tr>
  );
}
