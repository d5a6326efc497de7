/** What residents say (百姓话) and what documents say instead (规范用语). */
export interface Phrase {
  /** Words as residents type them: 房本, 房产证. */
  readonly said: readonly string[];
  /** Words as documents have them: 不动产权证书. */
  readonly official: readonly string[];
}

/** A published thing that staff put first for some words (推荐结果). */
export interface BestBet {
  readonly words: readonly string[];
  /** `kind/public-id`. */
  readonly target: string;
}

/** The tables that staff keep. They change while the engine runs. */
export interface SearchTables {
  readonly phrases: readonly Phrase[];
  readonly bestBets: readonly BestBet[];
  /** Words of a question that find nothing: 怎么, 请问. */
  readonly stopWords: readonly string[];
  /** Groups of characters that are taken for each other by sight: 已己巳. */
  readonly lookAlikes: readonly string[];
}
