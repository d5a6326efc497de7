/** The kinds of reply (答复) and of ending, one for each row of the yearly report that counts them. */
export type ReplyKind =
  | 'already-public'
  | 'granted'
  | 'partly-granted'
  | 'refused-secret'
  | 'refused-law'
  | 'refused-safety'
  | 'refused-third-party'
  | 'refused-internal'
  | 'refused-deliberative'
  | 'refused-case-file'
  | 'other-procedure'
  | 'not-held'
  | 'other-organ'
  | 'needs-processing'
  | 'still-unclear'
  | 'not-foi'
  | 'repeat'
  | 'publication'
  | 'unreasonable'
  | 'reconfirm'
  | 'amendment-lapsed'
  | 'fee-lapsed';

/** What follows from a kind of reply. */
export interface ReplyRule {
  /** The article that it rests on. */
  readonly article: string;
  /** Row of the third table of the yearly report. @source 国办公开办函〔2021〕30号 */
  readonly row: string;
  /**
   * `refusal`: reconsideration comes before a lawsuit; `disputed`: whether it does is disputed; `open`: either; `closing`: the
   * request lapsed and is no longer handled, nothing is decided on what it asked for.
   */
  readonly remedy: 'refusal' | 'disputed' | 'open' | 'closing';
}

const rule = (article: string, row: string, remedy: ReplyRule['remedy']): ReplyRule => ({ article, row, remedy });

/** Article, row and remedy of each kind of reply. @source 条例第十四条至第十六条、第三十条、第三十五条至第三十九条 */
export const replyRules: Readonly<Record<ReplyKind, ReplyRule>> = {
  'already-public': rule('条例第三十六条第一项', '3.1', 'open'),
  granted: rule('条例第三十六条第二项', '3.1', 'open'),
  'partly-granted': rule('条例第三十七条', '3.2', 'disputed'),
  'refused-secret': rule('条例第十四条、第三十六条第三项', '3.3.1', 'refusal'),
  'refused-law': rule('条例第十四条、第三十六条第三项', '3.3.2', 'refusal'),
  'refused-safety': rule('条例第十四条、第三十六条第三项', '3.3.3', 'refusal'),
  'refused-third-party': rule('条例第十五条、第三十二条、第三十六条第三项', '3.3.4', 'refusal'),
  'refused-internal': rule('条例第十六条第一款、第三十六条第三项', '3.3.5', 'refusal'),
  'refused-deliberative': rule('条例第十六条第二款、第三十六条第三项', '3.3.6', 'refusal'),
  'refused-case-file': rule('条例第十六条第二款、第三十六条第三项', '3.3.7', 'refusal'),
  'other-procedure': rule('条例第三十六条第七项', '3.3.8', 'disputed'),
  'not-held': rule('条例第三十六条第四项', '3.4.1', 'disputed'),
  'other-organ': rule('条例第三十六条第五项', '3.4.1', 'disputed'),
  'needs-processing': rule('条例第三十八条', '3.4.2', 'disputed'),
  'still-unclear': rule('条例第三十条', '3.4.3', 'disputed'),
  'not-foi': rule('条例第三十九条第一款', '3.5.1', 'disputed'),
  repeat: rule('条例第三十六条第六项', '3.5.2', 'disputed'),
  publication: rule('条例第三十九条第二款', '3.5.3', 'disputed'),
  unreasonable: rule('条例第三十五条', '3.5.4', 'disputed'),
  reconfirm: rule('国办公开办函〔2021〕30号', '3.5.5', 'disputed'),
  'amendment-lapsed': rule('条例第三十条', '3.6.1', 'closing'),
  'fee-lapsed': rule('国办函〔2020〕109号', '3.6.2', 'closing'),
};

/** Row of the yearly report for a request that its applicant withdrew: 其他处理之其他. @source 国办公开办函〔2021〕30号 */
export const WITHDRAWN_ROW = '3.6.3';
