import { useEffect } from 'react';
import type { Problem } from '../../../contract/error';
import type { FoiCaseView } from '../../../contract/foi';
import { focusField } from '../../platform/focus';
import { scrollToId } from '../../platform/scroll';
import { Field } from '../../ui/field';
import { lengthHint } from '../../ui/length-hint';
import { Box } from '../../ui/primitives/box';
import { TextArea } from '../../ui/primitives/input';
import { Tap } from '../../ui/primitives/tap';
import { ACT_WORDS, WITHDRAWAL_MEANS, type ActKind } from './act-words';
import type { KeptCase } from './kept-cases';
import { describedBy } from './line-field';
import { SendingNote } from './sending-note';
import { MOST_CHARACTERS, useAct } from './use-act';

export const ACT_FORM = 'foi-act';
const FIELD = 'foi-act-text';

interface ActFormProps {
  readonly known: KeptCase;
  readonly act: ActKind;
  /** The article it rests on, and the last day for it. */
  readonly basis: string;
  readonly done: (view: FoiCaseView) => void;
  readonly arrivedBefore: (text: string) => void;
  readonly close: () => void;
}

const sentenceOf = ({ title, article }: Problem): string => (article === undefined ? title : `${title}（${article}）`);

/** The form of one act: its words, what it means, and what became of the last attempt to send it. */
export function ActForm({ known, act, basis, done, arrivedBefore, close }: ActFormProps) {
  const words = ACT_WORDS[act];
  const { text, kept, write, sending, send } = useAct(known, act, done, arrivedBefore);
  const problem = sending.state === 'refused' ? sending.problem : null;
  const atField = words.field !== null && problem?.field === 'text' ? problem : null;
  useEffect(() => {
    if (sending.state === 'offline') scrollToId('foi-offline');
    if (sending.state !== 'refused') return;
    if (atField) focusField(FIELD);
    else scrollToId('foi-refused');
    // Only when an answer came.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sending]);
  const busy = sending.state === 'sending';
  return (
    <Box as="section" className="card stack" label={words.title} id={ACT_FORM}>
      <Box className="stack-small">
        <Box as="h2">{act === 'withdrawn' ? '真的要撤回吗？' : words.title}</Box>
        {basis === '' ? null : <Box className="meta">{basis}</Box>}
      </Box>
      {sending.state === 'offline' || (problem !== null && atField === null) ? (
        <SendingNote sending={sending} what="act" />
      ) : null}
      {act === 'withdrawn' ? <Meaning /> : null}
      {words.field === null ? null : (
        <ActText act={act} text={text} write={write} fault={atField === null ? undefined : sentenceOf(atField)} />
      )}
      {words.field === null ? null : (
        <Box className="meta" live="polite">
          {kept ? '写了就存在这部手机上，没发出去也不会丢。' : '这部手机存不下草稿，请一次写完。'}
        </Box>
      )}
      <Box className="foi-act-buttons">
        <Tap className={`button${act === 'withdrawn' ? ' danger' : ''}`} disabled={busy} onTap={send}>
          {busy ? '正在提交…' : sending.state === 'offline' ? '再试一次' : words.send}
        </Tap>
        <Tap className="button ghost" disabled={busy} onTap={close}>
          {act === 'withdrawn' ? '不撤回' : '先不写了'}
        </Tap>
      </Box>
    </Box>
  );
}

/** What a withdrawal means. */
function Meaning() {
  return (
    <Box as="ul" className="stack-small">
      {WITHDRAWAL_MEANS.map((each) => (
        <Box as="li" key={each} className="foi-point">
          {each}
        </Box>
      ))}
    </Box>
  );
}

interface ActTextProps {
  readonly act: ActKind;
  readonly text: string;
  readonly write: (text: string) => void;
  readonly fault: string | undefined;
}

function ActText({ act, text, write, fault }: ActTextProps) {
  const { field, fieldHint, placeholder } = ACT_WORDS[act];
  const hint = `${fieldHint}${lengthHint(text, MOST_CHARACTERS)}`;
  return (
    <Field id={FIELD} label={field ?? ''} hint={hint} fault={fault}>
      <TextArea
        id={FIELD}
        label={field ?? ''}
        value={text}
        onInput={write}
        placeholder={placeholder}
        invalid={fault !== undefined}
        describedBy={describedBy(FIELD, fault, hint)}
        required
      />
    </Field>
  );
}
