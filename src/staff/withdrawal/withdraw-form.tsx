import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { OldTextStanding, WithdrawalList, WithdrawalReason } from '../../../contract/withdrawal';
import { OLD_TEXT_STANDINGS, reasonSentence, standingSentence, WITHDRAWAL_REASONS } from '../../../domain/withdrawal';
import { callStaff } from '../../workbench/call';
import { useDraft } from '../../workbench/draft';
import { Choice, Field, faultOf } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';
import { PageSearch, type Page } from '../../workbench/page-search';

interface Draft {
  readonly page: Page | null;
  readonly reason: WithdrawalReason | '';
  readonly explanation: string;
  readonly standing: OldTextStanding | '';
  readonly replacement: Page | null;
}

const EMPTY: Draft = { page: null, reason: '', explanation: '', standing: '', replacement: null };

/** What a machine finds out by itself is no choice for a person. */
const CHOSEN_REASONS = WITHDRAWAL_REASONS.filter((reason) => reason !== 'not-reviewed-in-time');

const missing = (draft: Draft): string | null => {
  if (draft.page === null) return '先选要撤回哪一篇。';
  if (draft.reason === '') return '请选为什么撤回。';
  return draft.standing === '' ? '请选原来的内容还算不算数。' : null;
};

const bodyOf = ({ page, replacement, ...said }: Draft): object => ({
  kind: page?.kind,
  id: page?.id,
  ...said,
  ...(replacement === null ? {} : { replacement: { kind: replacement.kind, id: replacement.id } }),
});

interface Props {
  readonly onDone: (list: WithdrawalList, title: string) => void;
}

/** Takes something published back, with the reason that residents read. */
export function WithdrawForm({ onDone }: Props) {
  const [draft, change, drop] = useDraft<Draft>('withdrawal', EMPTY);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [lack, setLack] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // What was found for the last one is no offer for the next.
  const [round, setRound] = useState(0);
  const send = async (): Promise<void> => {
    const lacking = missing(draft);
    setLack(lacking);
    if (lacking !== null) return;
    setBusy(true);
    const got = await callStaff<WithdrawalList>({
      method: 'POST',
      path: '/api/staff/withdrawals',
      body: bodyOf(draft),
    });
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    const title = draft.page?.title ?? '';
    drop();
    change(EMPTY);
    setRound(round + 1);
    onDone(got.data, title);
  };
  return (
    <details className="w-card">
      <summary>撤回一篇内容</summary>
      {/* No form: the two searches within are forms of their own. */}
      <div className="w-stack" role="group" aria-label="撤回一篇内容">
        <PageSearch key={round} label="撤回哪一篇" page={draft.page} onChoose={(page) => change({ page })} />
        <Saying draft={draft} change={change} problem={problem} />
        {lack !== null && (
          <p className="w-fault" role="alert">
            {lack}
          </p>
        )}
        {!faultOf(problem, 'explanation') && <ProblemNote problem={problem} />}
        <div className="w-row">
          <button type="button" className="w-button main" disabled={busy} onClick={() => void send()}>
            {draft.page === null ? '撤回' : `撤回“${draft.page.title}”`}
          </button>
        </div>
      </div>
    </details>
  );
}

interface SayingProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly problem: Problem | null;
}

function Saying({ draft, change, problem }: SayingProps) {
  return (
    <>
      <Choice
        label="为什么撤回"
        value={draft.reason}
        options={CHOSEN_REASONS.map((value) => ({ value, label: reasonSentence[value] }))}
        onChange={(reason) => change({ reason })}
        fault={faultOf(problem, 'reason')}
      />
      <Field
        label="写给居民看的说明"
        hint="哪里不对，怎么办。不要写进不该公开的内容。"
        fault={faultOf(problem, 'explanation')}
        most={500}
        text={draft.explanation}
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            value={draft.explanation}
            onChange={(event) => change({ explanation: event.target.value })}
          />
        )}
      </Field>
      <Choice
        label="原来的内容还算数吗"
        value={draft.standing}
        options={OLD_TEXT_STANDINGS.map((value) => ({ value, label: standingSentence[value] }))}
        onChange={(standing) => change({ standing })}
      />
      {draft.reason === 'replaced' && (
        <PageSearch
          label="现在该看哪一篇"
          page={draft.replacement}
          onChoose={(replacement) => change({ replacement })}
        />
      )}
    </>
  );
}
