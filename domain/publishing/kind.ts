/** What is written, reviewed and signed off as a manuscript (稿件). Other kinds of content are brought in as lists. */
export const MANUSCRIPT_KINDS = [
  'policies',
  'explainers',
  'qa-issues',
  'qa-series',
  'press-conferences',
  'notices',
] as const;
export type ManuscriptKind = (typeof MANUSCRIPT_KINDS)[number];

/** Kinds that explain a policy and are released together with it (三同步). @source 国办发〔2016〕80号 */
export const EXPLAINING_KINDS = [
  'explainers',
  'qa-issues',
  'press-conferences',
] as const satisfies readonly ManuscriptKind[];

/** Kinds whose day of publication is set by the release and never typed in: a day of release cannot be made up. */
export const DATED_BY_RELEASE: readonly ManuscriptKind[] = ['explainers', 'qa-issues', 'qa-series', 'notices'];

/** Where the newest edition of a manuscript stands. */
export const MANUSCRIPT_STATES = [
  'draft',
  'in-first-review',
  'in-second-review',
  'in-final-review',
  'signed-off',
  'scheduled',
  'published',
  'kept',
  'withdrawn',
  'discarded',
] as const;
export type ManuscriptState = (typeof MANUSCRIPT_STATES)[number];

export const stateName: Readonly<Record<ManuscriptState, string>> = {
  draft: '在写',
  'in-first-review': '待初审',
  'in-second-review': '待复审',
  'in-final-review': '待终审签发',
  'signed-off': '已签发待发布',
  scheduled: '定时发布',
  published: '已发布',
  kept: '已签发不公开',
  withdrawn: '已收回',
  discarded: '已放弃',
};

/** 三审: the steps in their order. @source 国办发〔2018〕123号（先审后发；三级审核） */
export const REVIEW_STEPS = ['first', 'second', 'final'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

export const stepName: Readonly<Record<ReviewStep, string>> = { first: '初审', second: '复审', final: '终审签发' };
