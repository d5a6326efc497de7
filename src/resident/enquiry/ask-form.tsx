import { useEffect, useRef } from 'react';
import { MOST_CHARACTERS } from '../../../domain/enquiry/length';
import { Field } from '../../ui/field';
import { lengthHint } from '../../ui/length-hint';
import { Box } from '../../ui/primitives/box';
import { TextArea } from '../../ui/primitives/input';
import { Tap } from '../../ui/primitives/tap';
import { ReplyPhone } from '../../ui/reply-phone';
import { Screen } from '../../ui/screen';
import { AnsweredAlready } from './answered';
import { Belonging } from './belonging';
import type { EnquiryForm } from './use-enquiry-form';
import { WORDS, type Subject } from './words';

interface AskFormProps {
  readonly subject: Subject;
  /** What somebody came with, for example the words of a search. */
  readonly wished: string;
  readonly form: EnquiryForm;
}

/** The form: the question, to whom it may belong, and a phone for who wants an answer. */
export function AskForm({ subject, wished, form }: AskFormProps) {
  const { draft, change, send, sending, faultOf, fault } = form;
  const { title, heading } = WORDS[subject.kind];
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
        hint={`一次问一件事，最容易得到准确的回答。写了就存在手机上，没发出去也不会丢。${lengthHint(draft.text, MOST_CHARACTERS)}`}
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
      <BroughtAlong wished={wished} form={form} />
      <AnsweredAlready written={draft.text} except={subject.kind === 'qa-items' ? subject.id : ''} />
      {subject.kind === 'general' ? <Belonging form={form} /> : null}
      <ReplyPhone
        value={draft.phone}
        onInput={(phone) => change({ phone })}
        fault={faultOf('phone')}
        about="这个问题"
      />
      {fault === null ? null : (
        <Box className="card refusal" role="alert">
          {fault}
        </Box>
      )}
    </Screen>
  );
}

/** As much of the words of a search as is sent along. */
const searchedIn = (wished: string): string => wished.slice(0, 200);

/** The draft begins with what somebody came with; where one is under way already, that is offered and nothing is lost. */
function BroughtAlong({ wished, form: { draft, ready, change } }: Omit<AskFormProps, 'subject'>) {
  const taken = useRef(false);
  useEffect(() => {
    if (!ready || taken.current || wished === '') return;
    taken.current = true;
    if (draft.text.trim() === '') change({ text: wished, searched: searchedIn(wished) });
  }, [ready, wished, draft.text, change]);
  if (!ready || wished === '' || draft.text.trim() === '' || draft.text.includes(wished)) return null;
  return (
    <Box className="card hint" role="status">
      <Box as="p">这里有你上次写的、还没发出去的问题。</Box>
      <Tap
        className="plain"
        onTap={() => change({ text: `${draft.text.trimEnd()}\n${wished}`, searched: searchedIn(wished) })}
      >
        {`把“${wished}”加到后面`}
      </Tap>
    </Box>
  );
}
