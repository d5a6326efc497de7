import { useEffect } from 'react';
import { focusField } from '../../platform/focus';
import { replace, usePageQuery } from '../../platform/nav';
import { scrollToId } from '../../platform/scroll';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import { Screen } from '../../ui/screen';
import type { Step } from './draft';
import { DraftNote } from './draft-note';
import { FaultSummary } from './fault-summary';
import { faultsIn, fieldId, stepOf, type Fault } from './faults';
import { useForm } from './form';
import { SendingNote } from './sending-note';
import { StepApplicant } from './step-applicant';
import { StepDelivery } from './step-delivery';
import { StepInformation } from './step-information';
import { StepReview } from './step-review';
import { useDraft } from './use-draft';
import { useSubmit } from './use-submit';
import { STEP_TITLES } from './words';

const STEPS: readonly Step[] = [1, 2, 3, 4];

/** 依申请公开: a request for government information in four steps. */
export default function Apply() {
  const query = usePageQuery();
  const hand = useDraft();
  const { draft, change, clear, ready } = hand;
  const form = useForm(draft, change);
  const { sending, submit, settle } = useSubmit(change);
  const { step } = draft;

  // Words that were searched for in vain, and a department that was looked at, come along.
  const { department: wished, description: sought } = query;
  useEffect(() => {
    if (ready && wished !== undefined && draft.department === '') change({ department: wished });
    if (ready && sought !== undefined && draft.description === '') change({ description: sought });
    // Only once: afterwards the reader decides.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ready]);

  const goTo = (next: Step): void => {
    settle();
    change({ step: next });
    scrollToId('foi-step');
  };
  const stopAt = (faults: readonly Fault[]): void => {
    const [first] = faults;
    if (first) focusField(fieldId(first.field));
  };
  const goOn = (): void => {
    if (step === 4) return;
    const faults = form.attempt(step);
    if (faults.length > 0) stopAt(faults);
    else goTo((step + 1) as Step);
  };
  const send = (): void => {
    for (const each of [1, 2, 3] as const) {
      const faults = form.attempt(each);
      if (faults.length === 0) continue;
      change({ step: each });
      stopAt(faults);
      return;
    }
    submit(draft, (number, earlier) => {
      clear();
      replace(to('foiReceipt', { number, earlier: earlier ? '1' : undefined }));
    });
  };

  useEffect(() => {
    if (sending.state === 'offline') scrollToId('foi-offline');
    if (sending.state !== 'refused') return;
    const faults = faultsIn(sending.problem);
    const [first] = faults;
    form.refuse(faults);
    if (first) {
      change({ step: stepOf(first) });
      focusField(fieldId(first.field));
    } else scrollToId('foi-refused');
    // Only when an answer came.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sending]);

  const clearAll = (): void => {
    clear();
    form.reset();
    settle();
    scrollToId('foi-step');
  };
  return (
    <Screen
      title="依申请公开"
      description="向政府要没有公开的信息：四步填好，当场拿回执，知道最迟哪天答复。"
      footer={
        <Buttons
          step={step}
          busy={sending.state === 'sending'}
          retry={sending.state === 'offline'}
          goTo={goTo}
          goOn={goOn}
          send={send}
        />
      }
    >
      <Box className="foi-progress" decorative>
        {STEPS.map((each) => (
          <Box key={each} className={`foi-progress-part${each <= step ? ' on' : ''}`} />
        ))}
      </Box>
      <Box id="foi-step">
        <Box className="meta">{`第 ${String(step)} 步，共 4 步`}</Box>
        <Box as="h1">{STEP_TITLES[step]}</Box>
      </Box>
      <SendingNote sending={sending} />
      <FaultSummary faults={form.listed} />
      {step === 1 ? <StepApplicant form={form} /> : null}
      {step === 2 ? <StepInformation form={form} /> : null}
      {step === 3 ? <StepDelivery form={form} /> : null}
      {step === 4 ? <StepReview form={form} goTo={goTo} /> : null}
      <DraftNote hand={hand} onClear={clearAll} />
    </Screen>
  );
}

interface ButtonsProps {
  readonly step: Step;
  readonly busy: boolean;
  readonly retry: boolean;
  readonly goTo: (step: Step) => void;
  readonly goOn: () => void;
  readonly send: () => void;
}

function Buttons({ step, busy, retry, goTo, goOn, send }: ButtonsProps) {
  return (
    <>
      {step === 1 ? null : (
        <Tap className="button ghost" disabled={busy} onTap={() => goTo((step - 1) as Step)}>
          上一步
        </Tap>
      )}
      {step === 4 ? (
        <Tap className="button" disabled={busy} onTap={send}>
          {busy ? '正在提交…' : retry ? '再试一次' : '提交'}
        </Tap>
      ) : (
        <Tap className="button" onTap={goOn}>
          下一步
        </Tap>
      )}
    </>
  );
}
