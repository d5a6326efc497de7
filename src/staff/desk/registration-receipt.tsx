import { useEffect, useRef } from 'react';
import type { DeskReceipt } from '../../../contract/foi-desk';
import { plainDate } from '../../ui/dates';

interface Props {
  readonly receipt: DeskReceipt;
  readonly onNext: () => void;
}

/** To be printed and given to the applicant. The lookup code is shown this once. */
export function RegistrationReceipt({ receipt, onNext }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { number, lookupCode, receivedOn, replyDueOn, calendarMissingYear, department } = receipt;
  return (
    <div className="w-stack narrow">
      <div className="w-card r-receipt">
        <h1 ref={heading} tabIndex={-1}>
          政府信息公开申请登记回执
        </h1>
        <dl className="c-facts">
          <Row name="申请编号" value={number} />
          <Row name="查询码" value={lookupCode} />
          <Row name="承办部门" value={department.name} />
          <Row name="收到日期" value={receivedOn ? plainDate(receivedOn) : '等和申请人确认'} />
          <Row
            name="最迟答复"
            value={
              replyDueOn
                ? plainDate(replyDueOn)
                : calendarMissingYear === null
                  ? '等确认收到后起算'
                  : `${String(calendarMissingYear)}年放假安排公布后确定`
            }
          />
        </dl>
        <p className="w-hint">用编号和查询码，可以在网上查办到哪一步、收文书、补正和撤回。</p>
      </div>
      <p className="w-note warn w-noprint">查询码只显示这一次，请打印或抄给申请人。关掉以后谁也查不到它。</p>
      <div className="w-row w-noprint">
        <button type="button" className="w-button main" onClick={() => window.print()}>
          打印回执
        </button>
        <button type="button" className="w-button" onClick={onNext}>
          登记下一件
        </button>
      </div>
    </div>
  );
}

const Row = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <strong>{value}</strong>
    </dd>
  </div>
);
