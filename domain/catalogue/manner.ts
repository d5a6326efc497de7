/** 公开方式. */
export const MANNERS = ['proactive', 'on-request'] as const;
export type Manner = (typeof MANNERS)[number];
export const mannerName: Readonly<Record<Manner, string>> = { proactive: '主动公开', 'on-request': '依申请公开' };
