import type { AudienceChoice, AudienceOptions, AudienceView } from '../../../contract/audience';
import { readStored, store, forget } from '../../platform/storage';

/** What is being chosen, as it lies on the device until it is saved. */
export interface ChoiceDraft extends Omit<AudienceChoice, 'consent' | 'sensitiveConsent'> {
  /** Version of the notice that was ticked; null while it was not. */
  readonly agreedTo: number | null;
  readonly sensitiveConsent: boolean;
}

export type Picked = 'topics' | 'areas' | 'situations';

const DRAFT = 'audience-draft';
const VIEW = 'audience-view';

const NOTHING: ChoiceDraft = {
  topics: [],
  areas: [],
  situations: [],
  frequency: 'each',
  paused: false,
  usesReading: true,
  agreedTo: null,
  sensitiveConsent: false,
};

const isDraft = (value: unknown): value is ChoiceDraft =>
  typeof value === 'object' && value !== null && 'topics' in value && 'situations' in value && 'agreedTo' in value;

export const keptDraft = (): ChoiceDraft | undefined => {
  const kept = readStored(DRAFT);
  return isDraft(kept) ? { ...NOTHING, ...kept } : undefined;
};
export const keepDraft = (draft: ChoiceDraft): boolean => store(DRAFT, draft);
export const forgetDraft = (): void => forget(DRAFT);

/** What was known last, for when there is no network. */
export const keptView = (): AudienceView | undefined => readStored(VIEW) as AudienceView | undefined;
export const keepView = (view: AudienceView): boolean => store(VIEW, view);
export const forgetView = (): void => forget(VIEW);

/** Whether the notice as it is now has been agreed to and not taken back. */
export const isAgreed = ({ consent }: AudienceView): boolean => consent.isCurrent && consent.revokedAt === null;

/** Whether one of the situations needs a yes of its own. */
export const isSensitive = (situations: readonly string[], options: AudienceOptions): boolean =>
  options.situations.some((each) => each.isSensitive && situations.includes(each.id));

/** Where changing begins: with what was chosen before, or with nothing. */
export function startingDraft(view: AudienceView | null, options: AudienceOptions): ChoiceDraft {
  if (view === null) return NOTHING;
  const { topics, areas, situations, frequency, paused, usesReading } = view;
  return {
    ...{ topics, areas, situations, frequency, paused, usesReading },
    agreedTo: isAgreed(view) ? options.notice.version : null,
    sensitiveConsent: isSensitive(situations, options),
  };
}

/** With these topics chosen beside what is; those that are not offered are left out. */
export const withTopics = (draft: ChoiceDraft, wanted: readonly string[], options: AudienceOptions): ChoiceDraft => ({
  ...draft,
  topics: [...new Set([...draft.topics, ...wanted.filter((id) => options.topics.some((topic) => topic.id === id))])],
});

/** Chosen where it was not, and the other way round. */
export const toggled = <Id extends string>(chosen: readonly Id[], id: Id): Id[] =>
  chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];

export const bodyOf = ({ agreedTo, sensitiveConsent, ...chosen }: ChoiceDraft, version: number): AudienceChoice => ({
  ...chosen,
  consent: { noticeVersion: agreedTo ?? version },
  sensitiveConsent,
});

/** What was chosen before, said anew with a change. */
export const changedBody = (
  view: AudienceView,
  options: AudienceOptions,
  change: Partial<ChoiceDraft>,
): AudienceChoice => bodyOf({ ...startingDraft(view, options), ...change }, view.consent.noticeVersion);
