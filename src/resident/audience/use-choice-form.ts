import { useRef, useState } from 'react';
import type { AudienceOptions, AudienceView } from '../../../contract/audience';
import type { Problem } from '../../../contract/error';
import { focusField } from '../../platform/focus';
import { bodyOf, forgetDraft, keepDraft, keptDraft, startingDraft, withTopics, type ChoiceDraft } from './choice';
import type { Audience } from './use-audience';

/** Fields at which a fault is shown; any other is told above the button. */
const FIELDS = ['topics', 'areas', 'situations', 'consent', 'sensitiveConsent'] as const;

const NOT_AGREED: Problem = {
  type: 'about:blank',
  status: 0,
  code: 'audience.consent-required',
  field: 'consent',
  title: '请先看告知，再打勾同意。不同意就不存，也不影响看政策和办事。',
};

const sentenceAt = (problem: Problem | null, field: string): string | undefined =>
  problem?.issues?.find((issue) => issue.field === field)?.title ??
  (problem?.field === field ? problem.title : undefined);

export interface ChoiceForm {
  readonly draft: ChoiceDraft;
  /** It lay on the device from an earlier visit. */
  readonly restored: boolean;
  readonly change: (change: Partial<ChoiceDraft>) => void;
  readonly drop: () => void;
  readonly save: () => Promise<void>;
  readonly saving: boolean;
  readonly faultOf: (field: string) => string | undefined;
  readonly fault: string | null;
}

/** What is being chosen: kept on the device with each tap, until it is saved. */
export function useChoiceForm(
  { options, view, wanted }: { options: AudienceOptions; view: AudienceView | null; wanted: readonly string[] },
  choose: Audience['choose'],
  onSaved: () => void,
): ChoiceForm {
  const [restored, setRestored] = useState(() => keptDraft() !== undefined);
  const [draft, setDraft] = useState(() => withTopics(keptDraft() ?? startingDraft(view, options), wanted, options));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);
  const busy = useRef(false);

  const change = (next: Partial<ChoiceDraft>): void => {
    const changed = { ...draft, ...next };
    setDraft(changed);
    keepDraft(changed);
  };
  const drop = (): void => {
    forgetDraft();
    setRestored(false);
    setDraft(startingDraft(view, options));
  };
  const refuse = (refused: Problem): void => {
    setProblem(refused);
    const field = FIELDS.find((each) => sentenceAt(refused, each) !== undefined);
    if (field !== undefined) focusField(field);
  };
  const save = async (): Promise<void> => {
    if (busy.current) return;
    setProblem(null);
    const isEmpty = draft.topics.length + draft.areas.length + draft.situations.length === 0;
    // That nothing is chosen comes first, and the server says it.
    if (!isEmpty && draft.agreedTo !== options.notice.version) {
      refuse(NOT_AGREED);
      return;
    }
    busy.current = true;
    setSaving(true);
    const refused = await choose(bodyOf(draft, options.notice.version));
    busy.current = false;
    setSaving(false);
    if (refused !== null) {
      refuse(refused);
      return;
    }
    forgetDraft();
    onSaved();
  };
  const faultOf = (field: string): string | undefined => sentenceAt(problem, field);
  const fault = problem !== null && FIELDS.every((field) => faultOf(field) === undefined) ? problem.title : null;
  return { draft, restored, change, drop, save, saving, faultOf, fault };
}
