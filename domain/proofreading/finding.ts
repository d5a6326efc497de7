/** Which check found something. */
export type CheckName =
  | 'document-number'
  | 'date'
  | 'link'
  | 'picture'
  | 'word'
  | 'personal'
  | 'placeholder'
  | 'doubled'
  | 'bracket'
  | 'punctuation';

/** `must`: it is put right, or somebody says why it stays. `should`: worth a look. */
export type Severity = 'must' | 'should';

/** Something found in one text. */
export interface Finding {
  readonly check: CheckName;
  /** What of the check, for example `date.no-such-day`. */
  readonly code: string;
  readonly severity: Severity;
  /** `text.slice(from, to)` is what it is about. */
  readonly from: number;
  readonly to: number;
  /** What stands there; of personal data masked. */
  readonly quotation: string;
  /** Why it was found, in plain words. */
  readonly reason: string;
  /** What could stand there instead. */
  readonly suggestion?: string;
}

/** A finding at a place of a text. */
export const findingAt = (
  text: string,
  from: number,
  to: number,
  told: Pick<Finding, 'check' | 'code' | 'severity' | 'reason'> & { readonly suggestion?: string | undefined },
): Finding => {
  const { suggestion, ...rest } = told;
  return { ...rest, from, to, quotation: text.slice(from, to), ...(suggestion === undefined ? {} : { suggestion }) };
};

/** In the order of the text; the longer first where two begin together. */
export const byPlace = (a: Finding, b: Finding): number => a.from - b.from || b.to - a.to;
