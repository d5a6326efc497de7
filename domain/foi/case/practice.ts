/** Where the law leaves a question open, a city answers it here, once, for all its cases. */
export interface Practice {
  /**
   * Whether the time to reply is counted anew from the day after the fee is paid. The Council's notice says so in a part
   * that was not checked against an official text.
   */
  readonly paymentRestartsClock: boolean;
  /** Whether replies of a disputed kind are told with reconsideration first (复议前置). */
  readonly disputedRepliesReviewFirst: boolean;
}

/** The reading that the project ships with. @source 国办函〔2020〕109号；行政复议法第二十三条第一款第四项 */
export const usualPractice: Practice = { paymentRestartsClock: true, disputedRepliesReviewFirst: false };
