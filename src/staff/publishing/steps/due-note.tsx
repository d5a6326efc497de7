import type { DueDate } from '../../../../contract/manuscript-state';
import { plainDay } from '../../../ui/dates';
import { PHASE_LOOKS } from '../words';

interface Props {
  readonly due: Pick<DueDate, 'dueOn' | 'phase'> & Partial<Pick<DueDate, 'left'>>;
  /** What is due then: 公开, 办完. */
  readonly what: string;
}

/** 最迟 12 月 3 日公开，还有 5 个工作日; never by its colour alone. */
export function DueNote({ due: { dueOn, left, phase }, what }: Props) {
  if (dueOn === null) return <span className="w-badge">{what}期限暂定</span>;
  const rest =
    left === undefined || left === null
      ? phase === 'overdue'
        ? '，逾期了'
        : ''
      : left < 0
        ? `，逾期 ${String(-left)} 个工作日`
        : left === 0
          ? '，就是今天'
          : `，还有 ${String(left)} 个工作日`;
  return (
    <span className={`w-badge ${PHASE_LOOKS[phase]} p-due`}>
      最迟 {plainDay(dueOn)}
      {what}
      {rest}
    </span>
  );
}
