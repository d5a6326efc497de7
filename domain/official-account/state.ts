/**
 * Where an article for the official account (公众号) stands: `drafting` pictures and text are being handed over; `failed` they
 * were not taken; `draft` it lies in the account's drafts; `submitting` its publication is being asked for; `publishing` the
 * platform looks at it; `published`; `removing` it is being taken away; `removed` it was; `gone` somebody deleted it in the
 * account; `banned` the platform closed it.
 */
export type ArticleState =
  | 'drafting'
  | 'failed'
  | 'draft'
  | 'submitting'
  | 'publishing'
  | 'published'
  | 'removing'
  | 'removed'
  | 'gone'
  | 'banned';

/** What staff may do: word it (anew), have it published, take it away. */
export type ArticleAct = 'write' | 'publish' | 'remove';

const ACTS: Readonly<Record<ArticleState, readonly ArticleAct[]>> = {
  drafting: [],
  failed: ['write', 'remove'],
  draft: ['write', 'publish', 'remove'],
  submitting: [],
  publishing: [],
  published: ['remove'],
  removing: [],
  removed: [],
  gone: [],
  banned: [],
};

/** What may be done in a state; nothing while the account is being asked, and nothing at the end. */
export const actsOf = (state: ArticleState): readonly ArticleAct[] => ACTS[state];

/** Whether the account is being asked for something right now. */
export const isUnderWay = (state: ArticleState): boolean =>
  state === 'drafting' || state === 'submitting' || state === 'publishing' || state === 'removing';

/** Whether it is, or may become, something that readers see: one such article for a piece. */
export const isOpen = (state: ArticleState): boolean => !['removed', 'gone', 'banned'].includes(state);

/** What a publication came to; `again` it may be tried once more after something was mended. */
export type JobOutcome =
  | { readonly state: 'published' | 'publishing' | 'gone' | 'banned' }
  | { readonly state: 'draft'; readonly problem: 'original' | 'ordinary' | 'refused' };

/**
 * By `publish_status` of the platform.
 *
 * @returns undefined for a number that the platform does not document
 * @source 微信 freepublish/get (law.md 6.5)：0成功 1发布中 2原创失败 3常规失败 4平台审核不通过 5成功后用户删除 6成功后系统封禁
 */
export function jobOutcome(publishStatus: number): JobOutcome | undefined {
  const outcomes: readonly JobOutcome[] = [
    { state: 'published' },
    { state: 'publishing' },
    { state: 'draft', problem: 'original' },
    { state: 'draft', problem: 'ordinary' },
    { state: 'draft', problem: 'refused' },
    { state: 'gone' },
    { state: 'banned' },
  ];
  return outcomes[publishStatus];
}
