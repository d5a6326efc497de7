import { useRef, useState } from 'react';
import type { NewMediaReceipt, NewMediaReport } from '../../../contract/new-media';
import type { Problem } from '../../../contract/error';
import { callApi } from '../../platform/request';
import { useReportDraft, type ReportDraft } from './draft';
import { keepReport } from './kept-reports';

const bodyOf = ({ kind, seen, text, phone }: ReportDraft, account: string): NewMediaReport => ({
  kind,
  ...(account === '' ? { seen: seen.trim() } : { account }),
  text,
  ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
});

/** A report as it is written and sent: once, however often the button is tapped. */
export function useReport(account: string, name: string, seen: string) {
  const { draft, change, keyed, clear } = useReportDraft(account === '' ? seen : account, seen);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);
  const [receipt, setReceipt] = useState<NewMediaReceipt | null>(null);
  const busy = useRef(false);

  const send = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setProblem(null);
    const { key, ...kept } = await keyed();
    const body = bodyOf({ ...kept, key }, account);
    const path = '/api/new-media/reports';
    const got = await callApi<NewMediaReceipt>({ method: 'POST', path, body, idempotencyKey: key });
    busy.current = false;
    setSending(false);
    if (got.ok) {
      keepReport({ ...got.data, key, kind: body.kind, about: body.seen ?? name });
      clear();
      setReceipt(got.data);
    } else setProblem(got.problem);
  };
  return { draft, change, send, sending, receipt, problem };
}
