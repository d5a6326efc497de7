import { useRef, useState } from 'react';
import type { EnquiryReceipt, EnquirySubmission } from '../../../contract/enquiry';
import type { Problem } from '../../../contract/error';
import { goBack, usePageQuery } from '../../platform/nav';
import { callApi } from '../../platform/request';
import { Field } from '../../ui/field';
import { Box } from '../../ui/primitives/box';
import { TextArea } from '../../ui/primitives/input';
import { Tap } from '../../ui/primitives/tap';
import { Screen } from '../../ui/screen';
import { ReplyPhone } from '../../ui/reply-phone';
import { useEnquiryDraft } from './draft';

type Kind = EnquirySubmission['about']['kind'];

const HEADINGS: Record<Kind, string> = {
  'qa-issues': '还有什么没说清楚？',
  'qa-items': '还有什么没说清楚？',
  explainers: '还有什么没说清楚？',
  'press-conferences': '想在发布会上问什么？',
};

const isKind = (value: string): value is Kind => Object.hasOwn(HEADINGS, value);

/** 还有疑问 and 会前提问: a question sent to those who answer for it. */
export default function AskEnquiry() {
  const { kind = 'qa-issues', id = '' } = usePageQuery();
  const about = isKind(kind) ? kind : 'qa-issues';
  const title = about === 'press-conferences' ? '会前提问' : '还有疑问';
  const form = useEnquiryForm(about, id);
  if (form.sent)
    return (
      <Screen title={title}>
        <Box className="card hint" role="status">
          <Box as="h1">收到了</Box>
          <Box as="p">
            {about === 'press-conferences'
              ? '你的问题已经交给发布会的主办部门。'
              : '你的问题已经交给编写的人，回答会写进下一期。'}
          </Box>
        </Box>
        <Tap className="button" onTap={goBack}>
          回到刚才那一页
        </Tap>
      </Screen>
    );
  return <AskForm title={title} heading={HEADINGS[about]} form={form} />;
}

function useEnquiryForm(kind: Kind, id: string) {
  const { draft, change, keyed, clear } = useEnquiryDraft(`${kind}/${id}`);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState(false);
  const busy = useRef(false);

  const send = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setProblem(null);
    const { key, text, phone } = await keyed();
    const body: EnquirySubmission = {
      about: { kind, id },
      text,
      ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    };
    const got = await callApi<EnquiryReceipt>({ method: 'POST', path: '/api/enquiry', body, idempotencyKey: key });
    busy.current = false;
    setSending(false);
    if (got.ok) {
      clear();
      setSent(true);
    } else setProblem(got.problem);
  };
  return { draft, change, send, sending, sent, problem };
}

interface AskFormProps {
  readonly title: string;
  readonly heading: string;
  readonly form: ReturnType<typeof useEnquiryForm>;
}

function AskForm({ title, heading, form }: AskFormProps) {
  const { draft, change, send, sending, problem } = form;
  const faultOf = (field: string): string | undefined => {
    if (problem === null) return undefined;
    return (
      problem.issues?.find((issue) => issue.field === field)?.title ??
      (problem.field === field ? problem.title : undefined)
    );
  };
  const general =
    problem !== null && faultOf('text') === undefined && faultOf('phone') === undefined ? problem.title : null;
  return (
    <Screen
      title={title}
      footer={
        <Tap className="button" disabled={sending} onTap={() => void send()}>
          {sending ? '正在发送…' : '发送'}
        </Tap>
      }
    >
      <Box as="h1">{heading}</Box>
      <Field
        id="text"
        label="你的问题"
        fault={faultOf('text')}
        hint="一次问一件事，最容易得到准确的回答。写了就存在手机上，没发出去也不会丢。"
      >
        <TextArea
          id="text"
          label="你的问题"
          value={draft.text}
          onInput={(text) => change({ text })}
          placeholder="比如：我在外地看病，回来还能报销吗？"
          invalid={faultOf('text') !== undefined}
          required
        />
      </Field>
      <ReplyPhone
        value={draft.phone}
        onInput={(phone) => change({ phone })}
        fault={faultOf('phone')}
        about="这个问题"
      />
      {general === null ? null : (
        <Box className="card refusal" role="alert">
          {general}
        </Box>
      )}
    </Screen>
  );
}
