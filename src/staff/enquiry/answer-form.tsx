import type { SyntheticEvent } from 'react';
import type { DeskEnquiryAct } from '../../../contract/enquiry-desk';
import { ANSWER_CHARACTERS } from '../../../domain/enquiry/act';
import { Dialog } from '../../workbench/dialog';
import { useDraft } from '../../workbench/draft';
import { Choice, faultOf, Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';
import { draftName, type FormProps } from './form-props';
import { PageChoice, type AnswerPage } from './page-choice';
import { Targets } from './targets';
import { useDeedForm } from './use-deed';

interface AnswerDraft {
  readonly way: 'written' | 'published';
  readonly text: string;
  readonly page: AnswerPage | null;
}

const EMPTY: AnswerDraft = { way: 'written', text: '', page: null };

const actOf = ({ way, text, page }: AnswerDraft): DeskEnquiryAct | null => {
  if (way === 'written') return { kind: 'answer', text };
  return page === null ? null : { kind: 'answer', link: { kind: page.kind, id: page.id } };
};

/** 答复: a few words that only who asked reads, or a page that is published already. */
export function AnswerForm({ enquiries, onClose, onDone }: FormProps) {
  const [draft, change, drop] = useDraft(draftName('answer', enquiries), EMPTY);
  const form = useDeedForm('answer', enquiries, (done) => {
    drop();
    onDone(done);
  });
  const { targets, able, problem, busy } = form;
  const act = actOf(draft);
  const left = ANSWER_CHARACTERS - Array.from(draft.text).length;
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (act !== null) void form.send(act);
  };
  const general = problem !== null && problem.field === undefined ? problem : null;
  return (
    <Dialog title={enquiries.length === 1 ? '答复' : `一起答复 ${String(enquiries.length)} 个`} onClose={onClose} wide>
      <form className="w-form" noValidate onSubmit={send}>
        <ProblemNote problem={general} />
        <Targets targets={targets} able={able} />
        <Choice
          label="怎么答复"
          value={draft.way}
          options={[
            { value: 'written', label: '写几句答复', hint: '只有提问的人看得到' },
            { value: 'published', label: '用已经发布的内容答复', hint: '提问的人会看到链接' },
          ]}
          onChange={(way) => change({ way })}
        />
        {draft.way === 'written' ? (
          <Field
            label="答复"
            hint={`提问的人在“我的提问”里原样看到。不要写别人的姓名、电话和证件号。还能写 ${String(left)} 个字。`}
            fault={faultOf(problem, 'text')}
          >
            {(control) => (
              <textarea
                {...control}
                rows={6}
                value={draft.text}
                onChange={(event) => change({ text: event.target.value })}
              />
            )}
          </Field>
        ) : (
          <PageChoice
            first={enquiries[0]?.text ?? ''}
            page={draft.page}
            onChoose={(page) => change({ page })}
            fault={faultOf(problem, 'link')}
          />
        )}
        <div className="w-row">
          <button type="submit" className="w-button main" disabled={busy || able.length === 0 || act === null}>
            {busy ? '正在发送' : able.length > 1 ? `答复这 ${String(able.length)} 个` : '发送答复'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
