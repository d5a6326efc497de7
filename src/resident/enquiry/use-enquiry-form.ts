import { useRef, useState } from 'react';
import type { EnquiryReceipt, EnquirySubmission } from '../../../contract/enquiry';
import type { Problem } from '../../../contract/error';
import { callApi } from '../../platform/request';
import { usePushToken } from '../../ui/push-arrival';
import { keepEnquiry } from './kept-enquiries';
import { useEnquiryDraft, type EnquiryDraft } from './draft';
import type { Subject } from './words';

const chosen = <Name extends string>(name: Name, value: string): Partial<Record<Name, string>> =>
  value === '' ? {} : ({ [name]: value } as Record<Name, string>);

const aboutOf = ({ kind, id }: Subject, { topic, department, searched }: EnquiryDraft): EnquirySubmission['about'] =>
  kind === 'general'
    ? { kind, ...chosen('topic', topic), ...chosen('department', department), ...chosen('searched', searched) }
    : { kind, id };

export type EnquiryForm = ReturnType<typeof useEnquiryForm>;

/** What is typed, and how the sending of it stands. */
export function useEnquiryForm(subject: Subject) {
  const message = usePushToken();
  const { draft, ready, change, keyed, clear } = useEnquiryDraft(`${subject.kind}/${subject.id}`);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState(false);
  const busy = useRef(false);

  const send = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setProblem(null);
    const { key, ...typed } = await keyed();
    const phone = typed.phone.trim();
    const about = aboutOf(subject, { ...typed, key });
    const body: EnquirySubmission = {
      about,
      text: typed.text,
      ...chosen('phone', phone),
      ...chosen('message', message),
    };
    const got = await callApi<EnquiryReceipt>({ method: 'POST', path: '/api/enquiry', body, idempotencyKey: key });
    busy.current = false;
    setSending(false);
    if (got.ok) {
      keepEnquiry({ ...got.data, key, kind: subject.kind, text: body.text.trim() });
      clear();
      setSent(true);
    } else setProblem(got.problem);
  };
  /** What is wrong with a field, in a sentence. */
  const faultOf = (field: string): string | undefined => {
    if (problem === null) return undefined;
    return (
      problem.issues?.find((issue) => issue.field === field)?.title ??
      (problem.field === field ? problem.title : undefined)
    );
  };
  const fields = ['text', 'phone', 'about.topic', 'about.department'];
  /** What is wrong otherwise. */
  const fault = problem !== null && fields.every((field) => faultOf(field) === undefined) ? problem.title : null;
  return { draft, ready, change, send, sending, sent, faultOf, fault };
}
